/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

/** What the socket costs: a client in this program that computes next to nothing. */
class OverheadTest {
    private static final int STEPS = 2000;

    @Test
    void aStepOfASmallSystemCostsLessThanAMillisecond() {
        var name = "adatom_overhead_" + ProcessHandle.current().pid();
        var atoms = Structure.of(new int[] {18, 18, 18, 18, 18, 18, 18, 18},
                new double[] {0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 2, 2, 0, 2, 0, 2, 0, 2, 2, 2, 2, 2});
        Thread.ofPlatform().daemon().start(() -> serve(Path.of("/tmp/ipi_" + name)));
        var times = new double[STEPS];
        try (var potential = TestCodes.make(new IpiFactory(), Map.of("address", "unix:" + name))) {
            var evaluator = potential.evaluator(atoms);
            for (int i = 0; i < STEPS; i++) {
                long begin = System.nanoTime();
                evaluator.compute(atoms.positions(), atoms.lattice(), Set.of(Quantity.FORCES));
                times[i] = 1e-6 * (System.nanoTime() - begin);
            }
        }
        Arrays.sort(times);
        System.getLogger(OverheadTest.class.getName()).log(System.Logger.Level.INFO,
                "socket: median " + times[STEPS / 2] + " ms a step, 90 % below " + times[STEPS * 9 / 10] + " ms");
        assertTrue(times[STEPS / 2] < 1, times[STEPS / 2] + " ms");
    }

    private static void serve(Path socket) {
        while (!Files.exists(socket)) {
            Thread.onSpinWait();
        }
        try {
            FakeClient.serve(socket.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
