/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class FrameMakerTest {
    private static final int W = 120;
    private static final int H = 90;

    private static int[] picture(long mostSamples) {
        int n = 30;
        var x = new float[n];
        var y = new float[n];
        var z = new float[n];
        var r = new float[n];
        var colour = new int[n];
        var atom = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 6 - 2.5f;
            y[i] = i / 6 - 2f;
            z[i] = (i * 7 % 5) * 0.3f;
            r[i] = 0.7f;
            colour[i] = 0xC06040;
            atom[i] = i;
        }
        var data = new SceneData(new double[3], new Spheres(n, x, y, z, r, colour, atom, new byte[n]), Bonds.NONE,
                new Segments(new float[] {-3, -3, 0, 3, 3, 0}), List.of());
        var look = new Look(0xFFFFFF, 0xDDDDDD, false, 0, 0.7f, 0x0000FF, 0.2f, new BitSet(), 3, true);
        double[] unit = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        var pixels = new int[W * H];
        new FrameMaker(new Workers(1), mostSamples).run(new FrameMaker.Job(data, look,
                s -> new Projection(unit, new double[3], 0, s * 12.0, s * W / 2.0, s * H / 2.0, s * W, s * H), W, H, 2, true,
                pixels, new int[W * H], new float[W * H]),
                new FrameMaker.Decoration(0x333333, 0, 0xFFFFFF, 0x00FF00, false, false, 1), null);
        return pixels;
    }

    @Test
    void bandsLeaveNoSeams() {
        int[] whole = picture(1 << 30);
        int[] bands = picture(2 * W * 2 * 7);
        int different = 0;
        for (int i = 0; i < whole.length; i++) {
            different += whole[i] == bands[i] ? 0 : 1;
        }
        assertEquals(0, different, 2, "pixels that differ");
    }

    @Test
    void everyTaskRunsOnceAndFailuresAreThrown() {
        for (int threads = 1; threads <= 4; threads++) {
            var workers = new Workers(threads);
            var runs = new AtomicIntegerArray(1000);
            workers.run(1000, (i, worker) -> runs.incrementAndGet(i));
            for (int i = 0; i < 1000; i++) {
                assertEquals(1, runs.get(i));
            }
            var failure = assertThrows(IllegalStateException.class,
                    () -> workers.run(10, (i, worker) -> {
                        if (i == 7) {
                            throw new IllegalStateException("seven");
                        }
                    }));
            assertEquals("seven", failure.getMessage());
            assertTrue(workers.threads() == threads);
        }
    }
}
