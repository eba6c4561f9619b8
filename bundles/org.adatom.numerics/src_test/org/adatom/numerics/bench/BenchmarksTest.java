/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
    private record Fake(String better, Peer other) implements Benchmark {
        @Override
        public String name() {
            return "test.fake-1";
        }

        @Override
        public String unit() {
            return "ms";
        }

        @Override
        public String description() {
            return "Nothing";
        }

        @Override
        public double run() {
            return 2;
        }

        @Override
        public Optional<Peer> peer() {
            return Optional.of(other);
        }
    }

    @Test
    void theRatioSaysHowManyTimesBetter() {
        var peer = new Peer("echo", List.of("sh", "-c", "cat value.txt"), Map.of("value.txt", "noise\n8\n"));
        assertEquals(4, Benchmarks.measure(new Fake("lower", peer), 3, true).ratio().orElse(0));
        assertEquals(0.25, Benchmarks.measure(new Fake("higher", peer), 3, true).ratio().orElse(0));
    }

    @Test
    void aProgramThatIsNotThereIsLeftOut() {
        var result = Benchmarks.measure(new Fake("lower", new Peer("none", List.of("no-such-program-at-all"), Map.of())), 1, true);
        assertEquals(2, result.value());
        assertTrue(result.peer().isEmpty() && result.peerValue().isEmpty() && result.ratio().isEmpty());
    }
}
