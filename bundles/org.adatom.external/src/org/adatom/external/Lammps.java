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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.internal.external.Commands;
import org.adatom.internal.external.Frames;
import org.adatom.numerics.Units;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/**
 * LAMMPS through its {@code fix ipi}, which Debian's has (A. P. Thompson et al., Comput. Phys. Commun. 271, 108171, 2022, doi
 * 10.1016/j.cpc.2021.108171). The cell is turned to the triangular one that LAMMPS wants, and forces and stress back.
 */
public final class Lammps implements ExternalCode {
    /** The names that the program has. */
    static final List<String> PROGRAMS = List.of("lmp", "lmp_mpi", "lmp_serial", "lammps");
    private static final Path USUAL = Path.of("/usr/share/lammps/potentials");
    private static final String INPUT = "in.lammps";
    private static final String DATA = "structure.data";
    /** LAMMPS converts with rounded constants of its own: bohr, A, and hartree per kelvin. */
    private static final double BOHR = 0.52917721;
    private static final double KELVIN = 3.1668152e-06;
    private static final double BOLTZMANN_METAL = 8.617343e-5;
    private static final double BOLTZMANN_REAL = 0.0019872067;

    private final LammpsOptions options;

    /** @param options pair style and coefficients */
    public Lammps(LammpsOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "LAMMPS";
    }

    @Override
    public Frame frame(Structure first, Lattice lattice) {
        return Frames.triangular(first, lattice);
    }

    @Override
    public Dialect dialect(Path folder) {
        return switch (options.units()) {
            case METAL -> new Dialect(BOHR, BOLTZMANN_METAL / KELVIN, true);
            case REAL -> new Dialect(BOHR, BOLTZMANN_REAL / KELVIN * Units.CALORIE * Units.KJ_PER_MOL, true);
        };
    }

    @Override
    public List<String> prepare(Structure structure, Path folder, Endpoint endpoint) throws IOException {
        Commands.copy(options.files(), folder);
        copyKnown(folder);
        var seen = Frames.seen(structure, frame(structure, structure.lattice()));
        var types = types(structure);
        Files.writeString(folder.resolve(DATA), data(seen, types));
        var input = folder.resolve(INPUT);
        Files.writeString(input, script(seen, types, endpoint));
        return Commands.filled(Commands.chosen(options.command(), PROGRAMS), List.of("-in", INPUT, "-log", "none"), input,
                endpoint);
    }

    /** Copies the files that come with LAMMPS and are named by the pair coefficients: it does not always find them itself. */
    private void copyKnown(Path folder) throws IOException {
        var set = System.getenv("LAMMPS_POTENTIALS");
        var known = set == null || set.isBlank() ? USUAL : Path.of(set);
        for (var word : options.pairCoeff().split("[\\s;]+")) {
            if (word.matches("[\\w+-]+\\.[\\w.+-]+") && Files.isRegularFile(known.resolve(word))
                    && !Files.exists(folder.resolve(word))) {
                Files.copy(known.resolve(word), folder.resolve(word));
            }
        }
    }

    /** The symbols of the atom types. */
    private List<String> types(Structure structure) {
        var there = Arrays.stream(structure.numbers()).distinct().mapToObj(z -> Element.of(z).symbol()).sorted().toList();
        if (options.elements().isBlank()) {
            return there;
        }
        var given = List.of(options.elements().strip().split("[,\\s]+"));
        for (var symbol : there) {
            if (!given.contains(symbol)) {
                throw new PotentialException("LAMMPS: the structure has " + symbol + ", the atom types are "
                        + String.join(" ", given) + ": name it in elements=");
            }
        }
        return given;
    }

    private static String data(Structure s, List<String> types) {
        var out = new StringBuilder(s.formula()).append("\n\n").append(s.count()).append(" atoms\n").append(types.size())
                .append(" atom types\n\n");
        var cell = s.lattice();
        boolean charged = s.arrays().containsKey(Structure.CHARGES);
        double[] charges = s.charges();
        for (int k = 0; k < 3; k++) {
            char axis = "xyz".charAt(k);
            double low = s.periodicity().along(k) ? 0 : lowest(s, k) - 10;
            out.append(low).append(' ').append(low + cell.get(k, k)).append(' ').append(axis).append("lo ").append(axis)
                    .append("hi\n");
        }
        if (s.periodicity().b()) {
            out.append(cell.get(1, 0)).append(' ').append(cell.get(2, 0)).append(' ').append(cell.get(2, 1))
                    .append(" xy xz yz\n");
        }
        out.append("\nMasses\n\n");
        for (int t = 0; t < types.size(); t++) {
            out.append(t + 1).append(' ').append(Element.of(types.get(t)).mass()).append(" # ").append(types.get(t)).append('\n');
        }
        out.append(charged ? "\nAtoms # charge\n\n" : "\nAtoms # atomic\n\n");
        for (int i = 0; i < s.count(); i++) {
            out.append(i + 1).append(' ').append(types.indexOf(s.element(i).symbol()) + 1).append(' ');
            if (charged) {
                out.append(charges[i]).append(' ');
            }
            out.append(s.x(i)).append(' ').append(s.y(i)).append(' ').append(s.z(i)).append('\n');
        }
        return out.toString();
    }

    private static double lowest(Structure s, int axis) {
        return IntStream.range(0, s.count()).mapToDouble(i -> s.position(i)[axis]).min().orElse(0);
    }

    private String script(Structure seen, List<String> types, Endpoint endpoint) {
        var repeats = IntStream.range(0, 3).mapToObj(k -> seen.periodicity().along(k) ? "p" : "s")
                .collect(Collectors.joining(" "));
        var style = seen.arrays().containsKey(Structure.CHARGES) ? "charge" : "atomic";
        var elements = String.join(" ", types);
        var lines = lines("pair_coeff ", options.pairCoeff().replace("{elements}", elements))
                + lines("", options.commands().replace("{elements}", elements));
        return """
                units %s
                atom_style %s
                boundary %s
                box tilt large
                read_data %s
                pair_style %s
                %sneigh_modify delay 0 every 1 check yes
                thermo 1000000000
                fix adatom all ipi %s %d%s
                run 2000000000
                """.formatted(options.units().name().toLowerCase(Locale.ROOT), style, repeats, DATA, options.pairStyle().strip(),
                lines, endpoint.host(), endpoint.port(), endpoint.unix() ? " unix" : "");
    }

    private static String lines(String before, String commands) {
        return Arrays.stream(commands.split("[;\\n]")).map(String::strip).filter(c -> !c.isEmpty())
                .map(c -> before + c + "\n").collect(Collectors.joining());
    }
}
