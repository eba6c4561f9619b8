/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.external.Connection;
import org.adatom.external.ExternalCode;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The codes of one potential. All structures of the same atoms share as many clients as the connection allows; other atoms get
 * clients of their own, and of those with the atoms that were not asked for longest some are closed.
 */
public final class Clients implements AutoCloseable {
    private static final int MOST_KINDS = 4;

    private final ExternalCode code;
    private final Connection connection;
    private final List<Kind> kinds = new ArrayList<>();
    private int made;
    private boolean closed;

    /** The clients for atoms of the same elements in the same order. */
    private static final class Kind {
        final int[] numbers;
        final Periodicity periodicity;
        final @Nullable Client[] clients;
        int next;

        Kind(Structure structure, int most) {
            numbers = structure.numbers();
            periodicity = structure.periodicity();
            clients = new @Nullable Client[most];
        }
    }

    /** @param connection how codes are reached */
    public Clients(ExternalCode code, Connection connection) {
        this.code = code;
        this.connection = connection;
    }

    /** {@return the number of the client that a new work space for these atoms should use} */
    synchronized int slot(Structure structure) {
        var kind = kind(structure);
        int slot = kind.next;
        kind.next = (slot + 1) % kind.clients.length;
        return slot;
    }

    /** {@return the client of a number, a new one where the last ended} @throws PotentialException when all was closed */
    synchronized Client client(Structure structure, int slot) {
        if (closed) {
            throw new PotentialException(code.name() + " was stopped");
        }
        var kind = kind(structure);
        var there = kind.clients[slot];
        if (there == null || there.isOver()) {
            made++;
            there = new Client(code, connection, structure, made == 1 ? "" : Integer.toString(made));
            kind.clients[slot] = there;
        }
        return there;
    }

    private Kind kind(Structure structure) {
        var numbers = structure.numbers();
        for (var k : kinds) {
            if (k.periodicity.equals(structure.periodicity()) && Arrays.equals(k.numbers, numbers)) {
                kinds.remove(k);
                kinds.add(k);
                return k;
            }
        }
        var made = new Kind(structure, connection.clients());
        kinds.add(made);
        if (kinds.size() > MOST_KINDS) {
            close(kinds.removeFirst());
        }
        return made;
    }

    private static void close(Kind kind) {
        for (var client : kind.clients) {
            if (client != null) {
                client.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        kinds.forEach(Clients::close);
        kinds.clear();
    }
}
