/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.bench;

import java.util.List;
import java.util.Map;

/**
 * Another program that measures the same. It is started in an empty folder with the given files and writes the value, in the
 * benchmark's unit, as the last line of its standard output.
 *
 * @param name of the program
 * @param command program and arguments
 * @param files text by name
 */
public record Peer(String name, List<String> command, Map<String, String> files) {

    /** Copies the lists. */
    public Peer {
        command = List.copyOf(command);
        files = Map.copyOf(files);
    }

    /** {@return a Python script that prints the value, run by the user's Python or, where that lacks modules, the system's} */
    public static Peer python(String name, String script) {
        return new Peer(name, List.of("sh", "-c", "python3 peer.py || /usr/bin/python3 peer.py"), Map.of("peer.py", script));
    }
}
