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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.internal.external.Commands;
import org.adatom.internal.external.Frames;
import org.adatom.numerics.Units;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** pw.x of Quantum ESPRESSO through its option {@code --ipi}. */
public final class Espresso implements ExternalCode {
    /** The names that the program has. */
    static final List<String> PROGRAMS = List.of("pw.x");
    private static final String INPUT = "pw.in";
    private static final Path USUAL = Path.of("/usr/share/espresso/pseudo");

    private final EspressoOptions options;

    /** @param options pseudopotentials, cut-offs and electrons */
    public Espresso(EspressoOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "Quantum ESPRESSO";
    }

    @Override
    public Frame frame(Structure first, Lattice lattice) {
        return Frames.boxed(first, options.vacuum());
    }

    @Override
    public Dialect dialect(Path folder) {
        return new Dialect(Units.BOHR, Units.HARTREE, true);
    }

    @Override
    public List<String> prepare(Structure structure, Path folder, Endpoint endpoint) throws IOException {
        var input = folder.resolve(INPUT);
        Files.writeString(input, input(Frames.seen(structure, frame(structure, structure.lattice()))));
        return Commands.filled(Commands.chosen(options.command(), PROGRAMS),
                List.of("--ipi", endpoint.unix() ? endpoint.host() + ":UNIX" : endpoint.socket(), "-in", INPUT), input, endpoint);
    }

    private String input(Structure s) {
        var folder = pseudoFolder();
        var kinds = Arrays.stream(s.numbers()).distinct().mapToObj(Element::of).toList();
        var species = kinds.stream().map(e -> e.symbol() + " " + e.mass() + " " + file(folder, e) + "\n")
                .collect(Collectors.joining());
        var places = IntStream.range(0, s.count()).mapToObj(i -> s.element(i).symbol() + " " + s.x(i) + " " + s.y(i) + " "
                + s.z(i) + "\n").collect(Collectors.joining());
        int[] k = options.kpoints();
        var points = Arrays.stream(k).allMatch(n -> n == 1) ? "K_POINTS gamma\n"
                : "K_POINTS automatic\n" + k[0] + " " + k[1] + " " + k[2] + " 0 0 0\n";
        return """
                &CONTROL
                  calculation = 'scf'
                  tprnfor = .true.
                  tstress = .true.
                  disk_io = 'none'
                  outdir = './out'
                  pseudo_dir = '%s'
                /
                %s&ELECTRONS
                  conv_thr = %s
                /
                &IONS
                /
                ATOMIC_SPECIES
                %sCELL_PARAMETERS angstrom
                %sATOMIC_POSITIONS angstrom
                %s%s""".formatted(folder, system(s, kinds.size()), options.scfTolerance(), species, cell(s.lattice()), places,
                points);
    }

    private String system(Structure s, int kinds) {
        var out = new StringBuilder("&SYSTEM\n  ibrav = 0\n  nat = ").append(s.count()).append("\n  ntyp = ").append(kinds)
                .append("\n  ecutwfc = ").append(options.cutoff()).append("\n  tot_charge = ").append(options.charge())
                .append("\n  nosym = .true.\n");
        options.densityCutoff().ifPresent(e -> out.append("  ecutrho = ").append(e).append('\n'));
        if (options.smearing() > 0) {
            out.append("  occupations = 'smearing'\n  smearing = 'cold'\n  degauss = ")
                    .append(options.smearing() / Units.RYDBERG).append('\n');
        }
        for (var line : options.system().split(";")) {
            if (!line.isBlank()) {
                out.append("  ").append(line.strip()).append('\n');
            }
        }
        return out.append("/\n").toString();
    }

    private static String cell(Lattice cell) {
        return IntStream.range(0, 3).mapToObj(k -> cell.get(k, 0) + " " + cell.get(k, 1) + " " + cell.get(k, 2) + "\n")
                .collect(Collectors.joining());
    }

    private Path pseudoFolder() {
        var given = options.pseudoFolder().strip();
        var known = System.getenv("ESPRESSO_PSEUDO");
        var folder = !given.isEmpty() ? Path.of(given) : known != null && !known.isBlank() ? Path.of(known) : USUAL;
        if (!Files.isDirectory(folder)) {
            throw new PotentialException("Quantum ESPRESSO: there is no folder " + folder
                    + " with pseudopotentials: give pseudoFolder=");
        }
        return folder.toAbsolutePath();
    }

    private String file(Path folder, Element element) {
        for (var pair : options.pseudopotentials().strip().split("[,\\s]+")) {
            if (pair.startsWith(element.symbol() + "=")) {
                return pair.substring(element.symbol().length() + 1);
            }
        }
        return first(folder, element).orElseThrow(() -> new PotentialException("Quantum ESPRESSO: " + folder
                + " has no file that begins with " + element.symbol() + ".: give pseudopotentials=" + element.symbol() + "=FILE"));
    }

    private static Optional<String> first(Path folder, Element element) {
        var begin = element.symbol().toLowerCase(Locale.ROOT);
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.toLowerCase(Locale.ROOT).matches(begin
                    + "[._-].*\\.(upf|rrkjus|vdb|pz-mt.*)")).sorted().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
