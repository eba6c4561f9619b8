/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.adatom.internal.cli.CheckCommand.Outcome;
import org.adatom.internal.workbench.Failures;
import org.adatom.internal.workbench.WholeFiles;
import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.potential.PotentialSpec;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.structure.io.StructureFormat;

/**
 * Answers that are known: energies and cells as ASE 3.22.1 gives them (A. Hjorth Larsen et al., J. Phys.: Condens.
 * Matter 29, 273002, 2017, doi 10.1088/1361-648X/aa680e), and files that are read back.
 */
final class KnownAnswers {
    private static final double RELATIVE = 1e-9;
    private final Session session;
    private final List<Outcome> outcomes = new ArrayList<>();

    KnownAnswers(Session session) {
        this.session = session;
    }

    List<Outcome> all() throws IOException {
        energies();
        codes();
        linearAlgebra();
        builders();
        formats();
        contributed();
        return outcomes;
    }

    private void energies() {
        energy("emt", "Al, fcc, a = 4.05 A", fcc("Al", 4.05), -0.0060081903449252);
        energy("emt", "Pd, fcc, a = 3.89 A", fcc("Pd", 3.89), 0.0013690501491936);
        energy("emt", "Pt, fcc, a = 3.92 A", fcc("Pt", 3.92), -0.00049843364860536);
        energy("emt", "Cu3Au, L1_2, a = 3.74 A", fcc("Cu", 3.74).withNumbers(new int[] {79, 29, 29, 29}),
                -0.047036396455304);
        energy("emt", "O2", pair("O", 1.245956), 0.92268132608433);
        energy("lj(epsilon=1, sigma=1, cutoff=2.5)", "4 atoms, fcc, a = 1.6", fcc("Ar", 1.6), -28.917647050765);
        energy("lj(epsilon=0.0104, sigma=3.4, cutoff=12)", "Ar, fcc, a = 5.26 A", fcc("Ar", 5.26), -0.34101069284488);
        energy("morse", "2 atoms, 1.3 apart", pair("Cu", 1.3), -0.30327405399588);
        check("energy emt, fcc111 Cu 2x2x3", "2.853717130475", () -> {
            var slab = session.builders().get("fcc111").build(Map.of("symbol", "Cu", "size", "2,2,3", "vacuum", "10"));
            return near(2.853717130475, session.potentials().create("emt").evaluate(slab).energy());
        });
    }

    /** External codes that are on this machine, against known answers or our own potentials. */
    private void codes() {
        external("lammps", Map.of("pairStyle", "lj/cut 12", "pairCoeff", "* * 0.0104 3.4"), "Ar, fcc, a = 5.26 A",
                fcc("Ar", 5.26), -0.34961497427108, 1e-8); // not shifted to zero at the cut-off, as ours is
        external("ase", Map.of("calculator", "emt"), "Al, fcc, a = 4.05 A", fcc("Al", 4.05), -0.0060081903449252,
                RELATIVE);
    }

    private void external(String code, Map<String, String> options, String what, Structure structure, double expected,
            double relative) {
        var there = session.potentials().find(code);
        if (there.isEmpty() || there.get().missing(options).isPresent()) {
            return;
        }
        var spec = new PotentialSpec(code, options);
        check("energy " + spec + ", " + what, Double.toString(expected), () -> {
            try (var potential = session.potentials().create(spec)) {
                double found = potential.evaluate(structure).energy();
                return new Found(Double.toString(found),
                        Math.abs(found - expected) <= Math.max(relative * Math.abs(expected), 1e-11));
            }
        });
    }

    private void energy(String potential, String what, Structure structure, double expected) {
        check("energy " + potential + ", " + what, Double.toString(expected),
                () -> near(expected, session.potentials().create(potential).evaluate(structure).energy()));
    }

    private static Found near(double expected, double found) {
        // energies near zero are sums of terms of a few eV: rounding stays below 1e-12 of those
        double tolerance = Math.max(RELATIVE * Math.abs(expected), 1e-11);
        return new Found(Double.toString(found), Math.abs(found - expected) <= tolerance);
    }

    /** The Hilbert matrix of 50 rows with 1 added to its diagonal, by what is fastest here and in plain Java. */
    private void linearAlgebra() {
        int n = 50;
        var a = new double[n * n];
        for (int i = 0; i < a.length; i++) {
            a[i] = 1.0 / (i / n + i % n + 1) + (i / n == i % n ? 1 : 0);
        }
        var algebra = LinearAlgebra.get();
        double expected = Cholesky.of(a, n, 0, LinearAlgebra.java()).logDeterminant();
        check("linear algebra by " + algebra.name() + ", log-determinant", Double.toString(expected),
                () -> near(expected, Cholesky.of(a, n, 0, algebra).logDeterminant()));
        check("linear algebra by " + algebra.name() + ", sum of logarithms of eigenvalues", Double.toString(expected),
                () -> near(expected, Arrays.stream(algebra.eigenvalues(a, n)).map(Math::log).sum()));
    }

    private void builders() {
        builder("bulk", Map.of("symbol", "Cu", "cubic", "true"), "Cu4", 47.045881);
        builder("fcc111", Map.of("symbol", "Cu", "size", "2,2,3", "vacuum", "10"), "Cu12", 545.536949);
        builder("hcp0001", Map.of("symbol", "Ru", "size", "2,2,4", "vacuum", "10"), "Ru16", 667.070991);
        builder("icosahedron", Map.of("symbol", "Cu", "shells", "4"), "Cu147", 0);
        builder("molecule", Map.of("name", "CO2"), "CO2", 0);
    }

    /** @param volume of the cell, A^3; 0 for none */
    private void builder(String kind, Map<String, String> options, String formula, double volume) {
        var words = options.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> " " + e.getKey() + "="
                + e.getValue())
                .collect(Collectors.joining());
        check("build " + kind + words, formula + ", " + volume + " A^3", () -> {
            var s = session.builders().get(kind).build(options);
            return new Found(s.formula() + ", " + s.lattice().volume() + " A^3", s.formula().equals(formula)
                    && Math.abs(s.lattice().volume() - volume) < 1e-5);
        });
    }

    private void formats() throws IOException {
        var folder = Files.createTempDirectory("adatom-check-");
        try {
            var crystal = fcc("Cu", 3.61);
            for (var f : session.formats().formats().all()) {
                if (f.canRead() && f.canWrite()) {
                    check("format " + f.id() + ", write and read", crystal.formula(), () -> reread(folder, f, crystal));
                }
            }
        } finally {
            WholeFiles.deleteTree(folder);
        }
    }

    private Found reread(Path folder, StructureFormat format, Structure written) throws IOException {
        var file = folder.resolve("check." + format.extensions().stream().findFirst().orElse(format.id()));
        StructureFiles.write(file, List.of(written), format, null);
        try (var frames = session.formats().formats().open(file, format, null)) {
            var back = frames.last();
            double far = 0;
            for (int i = 0; i < Math.min(back.count(), written.count()); i++) {
                far = Math.max(far, Math.hypot(Math.hypot(back.x(i) - written.x(i), back.y(i) - written.y(i)),
                        back.z(i) - written.z(i)));
            }
            return new Found(back.formula() + ", positions to " + far + " A",
                    back.formula().equals(written.formula()) && far < 2e-3);
        }
    }

    /** What plug-ins contribute: native libraries, engines. */
    private void contributed() {
        for (var check : session.checks().all()) {
            check.compute().forEach(a -> outcomes.add(new Outcome(a.name(), a.expected(), a.found(), a.passed())));
        }
    }

    private record Found(String text, boolean right) {
    }

    private void check(String name, String expected, Callable<Found> computation) {
        Outcome outcome;
        try {
            var found = computation.call();
            outcome = new Outcome(name, expected, found.text(), found.right());
        } catch (Exception | LinkageError e) {
            outcome = new Outcome(name, expected, Failures.line(e, name), false);
        }
        outcomes.add(outcome);
    }

    private static Structure fcc(String symbol, double a) {
        int z = Element.of(symbol).number();
        double h = a / 2;
        return Structure.of(new int[] {z, z, z, z}, new double[] {0, 0, 0, 0, h, h, h, 0, h, h, h, 0}, Lattice.cubic(a),
                Periodicity.ALL);
    }

    private static Structure pair(String symbol, double distance) {
        int z = Element.of(symbol).number();
        return Structure.of(new int[] {z, z}, new double[] {0, 0, 0, 0, 0, distance});
    }
}
