/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import org.adatom.potential.PotentialException;

/**
 * How codes are reached.
 *
 * @param address {@code unix} for a socket in the file system, {@code unix:NAME} for one of that name, {@code tcp} for a free
 *        port of this machine alone, {@code tcp:PORT} or {@code tcp:HOST:PORT}; another host than the machine itself
 *        lets others connect
 * @param clients how many processes share the structures of one run, at least 1
 * @param startTimeout the most to wait for a code to connect, s
 * @param timeout the most to wait for one answer, s
 * @param folder where input files and logs are kept; empty for a temporary folder
 */
public record Connection(String address, int clients, double startTimeout, double timeout, String folder) {
    /** A local socket, one client, a minute to start, an hour for an answer, a temporary folder. */
    public static final Connection LOCAL = new Connection("unix", 1, 60, 3600, "");

    /** The word for the address in a form. */
    static final String ADDRESS = "unix: a socket in the file system. tcp: a free port of this machine. tcp:PORT or "
            + "tcp:HOST:PORT: that port; another host than 127.0.0.1 lets other machines connect, so use it in networks that "
            + "you trust.";
    static final String CLIENTS = "How many processes of the code compute at once. Images of a path are dealt out among them.";
    static final String START = "The most to wait until the code connects.";
    static final String ANSWER = "The most to wait for one energy with forces.";
    static final String FOLDER = "Where the code runs and its input files and log are kept. Left empty: a temporary folder, "
            + "kept only when something goes wrong.";
    static final String COMMAND = "Starts the code; found on the PATH when left empty. {input}, {socket}, {host}, {port} and "
            + "{folder} are filled in; quotes hold words together. For example mpirun -np 4 ";

    /** Checks the values. */
    public Connection {
        if (clients < 1 || !(startTimeout > 0) || !(timeout > 0)) {
            throw new PotentialException("an external code needs at least 1 client and times above 0 s, not " + clients
                    + ", " + startTimeout + " and " + timeout);
        }
        if (!address.matches("unix(:[\\w.-]{1,80})?|tcp(:([\\w.-]+:)?\\d{1,5})?")) {
            throw new PotentialException("the address is '" + address
                    + "': it must be unix, unix:NAME, tcp, tcp:PORT or tcp:HOST:PORT");
        }
    }

    /** {@return whether others than this machine could connect} */
    public boolean isOpen() {
        return address.matches("tcp:.+:\\d+") && !address.matches("tcp:(127\\.[\\d.]+|localhost):\\d+");
    }
}
