/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.adatom.internal.external.Commands;
import org.adatom.internal.external.Python;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;

/** A calculator of ASE through its socket client, in a Python of its own. */
public final class AseCalculator implements ExternalCode {
    private static final String SCRIPT = "client.py";
    private static final String UNITS = "units.txt";

    private final String name;
    private final String setup;
    private final String files;
    private final String command;

    /** @param options calculator and arguments */
    public AseCalculator(AseOptions options) {
        this("ASE " + options.calculator(), python(options), options.files(), options.command());
    }

    /** @param options method and electrons */
    public AseCalculator(XtbOptions options) {
        this(options.method(), python(options), "", options.command());
    }

    private AseCalculator(String name, String setup, String files, String command) {
        this.name = name;
        this.setup = setup;
        this.files = files;
        this.command = command;
    }

    private static String python(AseOptions options) {
        var calculator = options.calculator().strip();
        int point = calculator.lastIndexOf('.');
        if (!calculator.matches("[A-Za-z_][\\w.]*\\w|[A-Za-z]")) {
            throw new PotentialException("the calculator is '" + calculator + "': it must be ASE's name of it, such as emt, or "
                    + "module.Class");
        }
        var made = point < 0 ? "from ase.calculators.calculator import get_calculator_class\ncalc = get_calculator_class('"
                + calculator + "')(" : "from " + calculator.substring(0, point) + " import " + calculator.substring(point + 1)
                + "\ncalc = " + calculator.substring(point + 1) + "(";
        return Arrays.stream(options.setup().split(";\\s*|\\R")).map(l -> l + "\n").collect(Collectors.joining()) + made
                + options.arguments().strip() + ")\n";
    }

    private static String python(XtbOptions options) {
        return """
                atoms.set_initial_charges([%d / len(atoms)] * len(atoms))
                try:
                    from tblite.ase import TBLite
                    calc = TBLite(method='%s', charge=%d, multiplicity=%d, accuracy=%s)
                except ImportError:
                    from xtb.ase.calculator import XTB
                    atoms.set_initial_magnetic_moments([%d / len(atoms)] * len(atoms))
                    calc = XTB(method='%s', accuracy=%s)
                """.formatted(options.charge(), options.method(), options.charge(), options.multiplicity(), options.accuracy(),
                options.multiplicity() - 1, options.method(), options.accuracy());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Frame frame(Structure first, Lattice lattice) {
        return Frame.SAME;
    }

    @Override
    public List<String> prepare(Structure structure, Path folder, Endpoint endpoint) throws IOException {
        Commands.copy(files, folder);
        StructureFiles.write(folder.resolve("structure.extxyz"), structure.withConstraints(List.of()));
        var script = folder.resolve(SCRIPT);
        Files.writeString(script, """
                import os
                import ase.units
                from ase.calculators.socketio import SocketClient
                from ase.io import read

                atoms = read('structure.extxyz')
                %satoms.calc = calc
                stress = bool(any(atoms.pbc) and atoms.cell.rank == 3
                              and 'stress' in getattr(calc, 'implemented_properties', ()))
                with open('units.tmp', 'w') as file:
                    file.write('%%r %%r %%d' %% (ase.units.Bohr, ase.units.Hartree, stress))
                os.replace('units.tmp', '%s')
                client = SocketClient(%s)
                client.run(atoms, use_stress=stress)
                """.formatted(setup, UNITS, endpoint.unix()
                ? "unixsocket='" + endpoint.host() + "'" : "host='" + endpoint.host() + "', port=" + endpoint.port()));
        var python = new ArrayList<>(command.isBlank() ? List.of(Python.withAse().map(Path::toString).orElse("python3"))
                : Commands.words(command));
        return Commands.filled(python, List.of(SCRIPT), script, endpoint);
    }

    @Override
    public Dialect dialect(Path folder) throws IOException {
        var words = Files.readString(folder.resolve(UNITS)).strip().split("\\s+");
        return new Dialect(Double.parseDouble(words[0]), Double.parseDouble(words[1]), words[2].equals("1"));
    }
}
