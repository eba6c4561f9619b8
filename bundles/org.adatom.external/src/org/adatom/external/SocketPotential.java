/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.external.Clients;
import org.adatom.internal.external.SocketEvaluator;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;

/**
 * A potential that an external code computes. The code is started by the first computation and then only told new positions and
 * cells; all structures of the same atoms share it (or as many of it as {@link Connection#clients()} allows), one after the other,
 * so that a code may use the whole machine and start from its last wave functions. It must be closed: that ends the code.
 */
public final class SocketPotential implements Potential {
    private final ExternalCode code;
    private final Clients clients;

    /** Starts nothing yet. */
    public SocketPotential(ExternalCode code, Connection connection) {
        this.code = code;
        this.clients = new Clients(code, connection);
    }

    @Override
    public String name() {
        return code.name();
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.of(Quantity.ENERGY, Quantity.FORCES, Quantity.STRESS);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        return new SocketEvaluator(code.name(), clients, structure);
    }

    @Override
    public void close() {
        clients.close();
    }
}
