/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code may do wrong: every time there is one line that says what, after which step, and no process is left. */
class FaultsTest {
    private static final Structure ATOMS = Structure.of(new int[] {8, 1, 1}, new double[] {0, 0, 0, 1, 0, 0, 0, 1.2, 0});

    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    Path folder;

    /** Three computations. */
    private static void compute(Potential potential) {
        var evaluator = potential.evaluator(ATOMS);
        for (int i = 0; i < 3; i++) {
            evaluator.compute(ATOMS.positions(), ATOMS.lattice(), Set.of(Quantity.FORCES));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "die:2      | closed the connection after step 2 (exit code 3); its last lines:",
        "die:2      | ERROR: the fake ran out of luck",
        "hang:1     | did not answer for 1 s (raise timeout= if it needs longer) after step 1",
        "rubbish:1  | sent '??nonsense' where FORCEREADY was expected after step 1",
        "atoms:0    | gave forces for 4 atoms where 3 were sent after no step",
        "nan:1      | gave NaN for the energy after step 1",
        "short:1    | closed the connection after step 1",
        "never      | did not connect to",
        "leave      | did not connect after no step (exit code 4)"})
    void aFaultEndsWithOneLineAndNoProcess(String fault, String words) throws IOException {
        try (var potential = TestCodes.fake(folder, fault,
                Map.of("timeout", 1, "startTimeout", fault.equals("never") ? 1.5 : 30))) {
            var e = assertThrows(PotentialException.class, () -> compute(potential));
            var message = String.valueOf(e.getMessage());

            assertTrue(message.startsWith("java " + (words.startsWith("ERROR") ? "" : words)) && message.contains(words), message);
            assertFalse(message.contains("\n"), message);
            assertTrue(message.contains("files in " + folder), message);
        }
        assertTrue(TestCodes.gone(folder.resolve("pid.txt")));
    }

    @ParameterizedTest
    @CsvSource({"good,unix", "init,unix", "good,tcp"})
    void aGoodClientIsToldToEnd(String kind, String address) throws IOException {
        try (var potential = TestCodes.fake(folder, kind, Map.of("address", address))) {
            compute(potential);
        }
        assertTrue(TestCodes.gone(folder.resolve("pid.txt")));
        assertEquals("fake client " + kind, Files.readString(folder.resolve("log.txt")).strip());
    }

    @Test
    void closingFromAnotherThreadEndsAComputationAndAllProcesses() throws Exception {
        var potential = TestCodes.fake(folder, "parent:1", Map.of());
        potential.evaluate(ATOMS);
        var computing = CompletableFuture.runAsync(() -> compute(potential));
        while (!computing.isDone() && !isWaiting()) {
            Thread.onSpinWait();
        }

        long begin = System.nanoTime();
        potential.close();
        var e = assertThrows(ExecutionException.class, () -> computing.get(5, TimeUnit.SECONDS));
        double seconds = 1e-9 * (System.nanoTime() - begin);

        assertTrue(String.valueOf(e.getMessage()).contains("java was stopped after step 1"), e.getMessage());
        assertTrue(seconds < 0.5, seconds + " s");
        assertTrue(TestCodes.gone(folder.resolve("pid.txt")) && TestCodes.gone(folder.resolve("child.txt")));
    }

    /** Whether a thread waits for an answer. */
    private static boolean isWaiting() {
        return Thread.getAllStackTraces().values().stream().anyMatch(trace -> Arrays.stream(trace)
                .anyMatch(f -> f.getClassName().endsWith(".Wire") && f.getMethodName().equals("select")));
    }

    @Test
    void aClosedPotentialComputesNoMore() {
        var potential = TestCodes.fake(folder, "good", Map.of());
        potential.close();

        assertThrows(PotentialException.class, () -> compute(potential));
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        var e = assertThrows(PotentialException.class,
                () -> TestCodes.make(new IpiFactory(), Map.of("command", "no-such-code -x")));

        assertEquals("no-such-code is not on the PATH: check command=", e.getMessage());
    }

    @Test
    void aSocketInUseIsNamed() throws IOException {
        var socket = Path.of("/tmp/ipi_adatom_test_" + ProcessHandle.current().pid());
        Files.writeString(socket, "");
        try (var potential = TestCodes.make(new IpiFactory(),
                Map.of("address", "unix:" + socket.getFileName().toString().substring(4), "startTimeout", 1))) {
            var e = assertThrows(PotentialException.class, () -> compute(potential));

            assertTrue(String.valueOf(e.getMessage()).contains("is in use"), e.getMessage());
        } finally {
            Files.delete(socket);
        }
    }
}
