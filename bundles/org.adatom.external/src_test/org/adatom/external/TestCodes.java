/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.adatom.internal.external.Commands;
import org.adatom.internal.external.Python;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialFactory;

/** Potentials by their options, and what there is on this machine. */
final class TestCodes {
    private TestCodes() {
    }

    static <P extends Record> Potential make(PotentialFactory<P> factory, Map<String, ?> options) {
        return factory.create(ParameterModel.of(factory.optionsType()).bind(options));
    }

    /** {@return a potential that our own client computes, in a process of its own} @param fault such as "die:3" */
    static Potential fake(Path folder, String fault, Map<String, ?> more) {
        var code = FakeClient.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var unix = String.valueOf(more.get("address")).startsWith("tcp") ? "{socket}" : ExternalCode.Endpoint.PREFIX + "{socket}";
        var options = new HashMap<String, Object>(Map.of("folder", folder.toString(), "command",
                "'" + java + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + code + "' org.adatom.external.FakeClient " + unix
                        + " " + fault));
        options.putAll(more);
        return make(new IpiFactory(), options);
    }

    /** Waits for the end of a process that wrote its number into a file. @return whether it ended within 3 s */
    static boolean gone(Path file) throws IOException {
        var process = ProcessHandle.of(Long.parseLong(Files.readString(file)));
        try {
            return process.isEmpty() || process.get().onExit().get(3, TimeUnit.SECONDS) != null;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void requireLammps() {
        assumeTrue(Lammps.PROGRAMS.stream().anyMatch(p -> Commands.find(p).isPresent()),
                "LAMMPS is not installed: apt-get install lammps");
    }

    static void requireAse() {
        assumeTrue(Python.withAse().filter(Python::hasAse).isPresent(), "ASE is not installed: apt-get install python3-ase");
    }
}
