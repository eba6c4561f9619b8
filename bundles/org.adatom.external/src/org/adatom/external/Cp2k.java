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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.internal.external.Commands;
import org.adatom.internal.external.Frames;
import org.adatom.numerics.Units;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** CP2K through its run type DRIVER. */
public final class Cp2k implements ExternalCode {
    /** The names that the program has. */
    static final List<String> PROGRAMS = List.of("cp2k.psmp", "cp2k.popt", "cp2k", "cp2k.ssmp", "cp2k.sopt");
    private static final String INPUT = "cp2k.inp";

    private static final String SMOOTH = """
                  &XC_GRID
                    XC_SMOOTH_RHO NN10
                    XC_DERIV SPLINE2
                  &END XC_GRID
            """;

    private final Cp2kOptions options;

    /** @param options functional, basis, grid and electrons */
    public Cp2k(Cp2kOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "CP2K";
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
        Commands.copy(options.files(), folder);
        var input = folder.resolve(INPUT);
        Files.writeString(input, input(Frames.seen(structure, frame(structure, structure.lattice())), endpoint));
        return Commands.filled(Commands.chosen(options.command(), PROGRAMS), List.of("-i", INPUT), input, endpoint);
    }

    private String input(Structure s, Endpoint endpoint) {
        return """
                &GLOBAL
                  PROJECT adatom
                  RUN_TYPE DRIVER
                  PRINT_LEVEL LOW
                &END GLOBAL
                &MOTION
                  &DRIVER
                    HOST %s
                    PORT %d
                    UNIX %s
                  &END DRIVER
                &END MOTION
                &FORCE_EVAL
                  METHOD QUICKSTEP
                  STRESS_TENSOR %s
                %s%s&END FORCE_EVAL
                """.formatted(endpoint.host(), endpoint.port(), endpoint.unix() ? "T" : "F",
                s.periodicity().any() ? "ANALYTICAL" : "NONE", dft(s), atoms(s));
    }

    private String dft(Structure s) {
        return """
                  &DFT
                    BASIS_SET_FILE_NAME BASIS_MOLOPT
                    POTENTIAL_FILE_NAME GTH_POTENTIALS
                    CHARGE %d
                    MULTIPLICITY %d
                %s    &MGRID
                      CUTOFF %s
                      REL_CUTOFF 50
                    &END MGRID
                    &QS
                      EPS_DEFAULT 1.0E-12
                    &END QS
                    &SCF
                      EPS_SCF %s
                      SCF_GUESS ATOMIC
                %s    &END SCF
                    &XC
                      &XC_FUNCTIONAL %s
                      &END XC_FUNCTIONAL
                %s%s    &END XC
                %s%s  &END DFT
                """.formatted(options.charge(), options.multiplicity(), options.multiplicity() == 1 ? "" : "    UKS T\n",
                options.cutoff(), options.scfTolerance(), solver(), options.functional(),
                options.smooth() ? SMOOTH : "", options.dispersion() ? dispersion() : "", poisson(s), kpoints());
    }

    /** Orbital transformation where there is a gap, diagonalisation with smearing or k-points. */
    private String solver() {
        if (options.smearing() == 0 && Arrays.stream(options.kpoints()).allMatch(k -> k == 1)) {
            return """
                          MAX_SCF 30
                          &OT
                            MINIMIZER DIIS
                            PRECONDITIONER FULL_ALL
                          &END OT
                          &OUTER_SCF
                            MAX_SCF 10
                            EPS_SCF %s
                          &END OUTER_SCF
                    """.formatted(options.scfTolerance());
        }
        return """
                      MAX_SCF 200
                %s      &DIAGONALIZATION
                      &END DIAGONALIZATION
                      &MIXING
                        METHOD BROYDEN_MIXING
                        ALPHA 0.3
                      &END MIXING
                """.formatted(options.smearing() == 0 ? "" : """
                      ADDED_MOS 50
                      &SMEAR
                        METHOD FERMI_DIRAC
                        ELECTRONIC_TEMPERATURE %s
                      &END SMEAR
                """.formatted(options.smearing()));
    }

    private String dispersion() {
        return """
                      &VDW_POTENTIAL
                        POTENTIAL_TYPE PAIR_POTENTIAL
                        &PAIR_POTENTIAL
                          TYPE DFTD3
                          PARAMETER_FILE_NAME dftd3.dat
                          REFERENCE_FUNCTIONAL %s
                        &END PAIR_POTENTIAL
                      &END VDW_POTENTIAL
                """.formatted(options.functional());
    }

    private static String poisson(Structure s) {
        return s.periodicity().any() ? "" : """
                    &POISSON
                      PERIODIC NONE
                      POISSON_SOLVER MT
                    &END POISSON
                """;
    }

    private String kpoints() {
        int[] k = options.kpoints();
        return Arrays.stream(k).allMatch(n -> n == 1) ? "" : """
                    &KPOINTS
                      SCHEME MONKHORST-PACK %d %d %d
                    &END KPOINTS
                """.formatted(k[0], k[1], k[2]);
    }

    private String atoms(Structure s) {
        var cell = new StringBuilder();
        for (int k = 0; k < 3; k++) {
            cell.append("      ").append("ABC".charAt(k)).append(' ').append(s.lattice().get(k, 0)).append(' ')
                    .append(s.lattice().get(k, 1)).append(' ').append(s.lattice().get(k, 2)).append('\n');
        }
        var places = IntStream.range(0, s.count()).mapToObj(i -> "      " + s.element(i).symbol() + " " + s.x(i) + " " + s.y(i)
                + " " + s.z(i) + "\n").collect(Collectors.joining());
        var kinds = Arrays.stream(s.numbers()).distinct().mapToObj(z -> kind(Element.of(z).symbol()))
                .collect(Collectors.joining());
        return """
                  &SUBSYS
                    &CELL
                %s      PERIODIC %s
                    &END CELL
                    &COORD
                %s    &END COORD
                %s  &END SUBSYS
                """.formatted(cell, s.periodicity().any() ? "XYZ" : "NONE", places, kinds);
    }

    private String kind(String symbol) {
        var own = options.pseudopotential();
        return """
                    &KIND %s
                      BASIS_SET %s
                      POTENTIAL %s
                    &END KIND
                """.formatted(symbol, options.basis(), own.isBlank() ? "GTH-" + options.functional() : own);
    }
}
