/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.adatom.network.Activation;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Weights;
import org.adatom.testkit.network.EngineCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFileTest {
    static List<EngineCase> cases() {
        return EngineCase.all();
    }

    private static byte[] bytes(NetworkFile file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.write(bytes);
        return bytes.toByteArray();
    }

    private static NetworkFile read(byte[] bytes) throws IOException {
        return NetworkFile.read(new ByteArrayInputStream(bytes));
    }

    private static NetworkFile small() {
        var network = Network.dense(3, new int[] {4}, 1, Activation.TANH);
        return new NetworkFile(network, Weights.initial(network, 1), Map.of("units", "eV per atom"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNetworkComesBackAsItWas(EngineCase c) throws IOException {
        var file = new NetworkFile(c.network(), c.weights(), Map.of("made.by", "a test", "empty", ""));
        assertEquals(file, read(bytes(file)));
    }

    @Test
    void refusesAnotherVersionInOneLine() throws IOException {
        var bytes = bytes(small());
        var text = "adatom-network 1\n".getBytes(StandardCharsets.UTF_8);
        var changed = bytes.clone();
        changed[text.length - 2] = '2';
        var message = String.valueOf(assertThrows(NetworkFileException.class, () -> read(changed)).getMessage());
        assertTrue(message.contains("version 2") && message.contains("version 1") && !message.contains("\n"), message);
        assertThrows(NetworkFileException.class,
                () -> CheckpointFile.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void refusesDamage() throws IOException {
        var bytes = bytes(small());
        for (int cut : new int[] {0, 5, 30, 200, bytes.length - 20, bytes.length - 1}) {
            assertThrows(NetworkFileException.class, () -> read(Arrays.copyOf(bytes, cut)), "cut at " + cut);
        }
        var flipped = bytes.clone();
        flipped[bytes.length - 30] ^= 1;
        assertThrows(NetworkFileException.class, () -> read(flipped));
        var wrong = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var change : List.of(List.of("units=4", "units=5"), List.of("Dense(", "Donse("),
                List.of("bias=true", "bids=true"),
                List.of("function=TANH", "function=TANK"), List.of("[3]", "[x]"), List.of("array dense1.kernel 12",
                        "array dense1.kernel 99999999999"))) {
            var text = wrong.replace(change.get(0), change.get(1));
            assertThrows(NetworkFileException.class, () -> read(text.getBytes(StandardCharsets.ISO_8859_1)),
                    change.toString());
        }
    }

    @Test
    void refusesWeightsOfAnotherNetworkAndLongInfo() {
        var file = small();
        var other = Network.dense(3, new int[] {5}, 1, Activation.TANH);
        assertThrows(NetworkException.class, () -> new NetworkFile(other, file.weights(), Map.of()));
        assertThrows(NetworkException.class,
                () -> bytes(new NetworkFile(file.network(), file.weights(), Map.of("a", "b\nc"))));
    }
}
