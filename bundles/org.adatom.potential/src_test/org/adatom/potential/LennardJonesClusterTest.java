/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clusters take a short way through all pairs; a cell that is much too large for them takes the way through the list. */
class LennardJonesClusterTest {
    static Stream<LennardJonesOptions> options() {
        return Stream.of(LennardJonesOptions.plain(0.7, 1.1, 1e5), LennardJonesOptions.plain(0.7, 1.1, 2.1),
                LennardJonesOptions.shifted(0.7, 1.1, 2.1));
    }

    @ParameterizedTest
    @MethodSource("options")
    void agreesWithTheWayThroughTheList(LennardJonesOptions options) {
        var potential = new LennardJones(options);
        var cluster = Samples.cluster(1.7, 0.03, 18);
        double side = Math.min(100, options.cutoff().orElse(3) + 20);
        var boxed = cluster.withLattice(Lattice.cubic(side), Periodicity.NONE);
        var wanted = new Quantity[] {Quantity.FORCES, Quantity.STRESS, Quantity.ENERGIES};
        var direct = potential.evaluate(boxed, wanted);
        var far = new double[600];
        for (int k = 0; k < far.length; k++) {
            far[k] = k % 3 == 0 ? 1e7 * (k + 3) : 0;
        }
        // 200 atoms far from everything make the structure too large for the short way and add nothing within 1e5 A
        var listed = potential.evaluate(boxed.append(Structure.of(new int[200], far)), wanted);
        int n = cluster.count();
        assertEquals(listed.energy(), direct.energy(), 1e-10 * Math.abs(direct.energy()));
        close(listed.forces(), direct.forces(), 3 * n);
        close(listed.energies(), direct.energies(), n);
        close(listed.stress(), direct.stress(), 6);
    }

    private static void close(double @Nullable [] expected, double @Nullable [] actual, int length) {
        assertNotNull(expected);
        assertNotNull(actual);
        var want = Arrays.copyOf(expected, length);
        double scale = Arrays.stream(want).map(Math::abs).max().orElse(0);
        assertTrue(scale > 0);
        assertArrayEquals(want, actual, 1e-11 * scale);
    }

    @ParameterizedTest
    @MethodSource("options")
    void atomsInOnePlaceAreNamed(LennardJonesOptions options) {
        var same = Structure.of(new int[] {18, 18, 18}, new double[] {0, 0, 0, 1.2, 0, 0, 1.2, 0, 1e-9});
        var e = assertThrows(PotentialException.class, () -> new LennardJones(options).evaluate(same));
        assertTrue(String.valueOf(e.getMessage()).contains("atoms 1 and 2 overlap"), e.getMessage());
    }
}
