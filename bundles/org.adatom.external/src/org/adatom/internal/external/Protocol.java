/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.adatom.external.ExternalCode.Dialect;
import org.adatom.external.ExternalCode.Frame;
import org.adatom.structure.Lattice;

/**
 * The server's part of the i-PI protocol: STATUS is answered by NEEDINIT, READY or HAVEDATA; INIT and POSDATA carry data to the
 * code, GETFORCE asks for what FORCEREADY brings. Lengths are bohr, energies hartree; the cell is sent as a matrix whose columns
 * are the cell vectors, then its inverse; the virial is minus the derivative of the energy by the strain.
 */
final class Protocol {
    private static final int MOST_EXTRA = 1 << 26;
    private static final double QUICK = 60;

    private final Wire wire;
    private final double timeout;
    private final double[] cell = new double[9];

    /** @param timeout the most to wait for an answer, s */
    Protocol(Wire wire, double timeout) {
        this.wire = wire;
        this.timeout = timeout;
    }

    /** Waits until the code takes positions. It may need long for its first answer, while it sets itself up. */
    void ready() throws IOException {
        for (int tries = 0; tries < 3; tries++) {
            wire.send("STATUS");
            var state = wire.header(timeout);
            switch (state) {
                case "READY" -> {
                    return;
                }
                case "NEEDINIT" -> {
                    // which bead, and a text of one byte: some codes cannot read an empty one
                    wire.send(wire.begin("INIT", 9).putInt(0).putInt(1).put((byte) 0));
                }
                default -> throw unexpected(state, "READY or NEEDINIT");
            }
        }
        throw new WireException("asks to be initialised again and again");
    }

    /** Sends where the atoms are. */
    void send(double[] positions, Lattice lattice, Frame frame, Dialect units) throws IOException {
        var message = wire.begin("POSDATA", 18 * 8 + 4 + 8 * positions.length);
        double[] axes = frame.axes();
        fillCell(lattice, frame);
        for (int row = 0; row < 3; row++) {
            for (int vector = 0; vector < 3; vector++) {
                message.putDouble(cell[3 * vector + row] / units.bohr());
            }
        }
        double[] inverse = inverse();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                message.putDouble(inverse[3 * column + row] * units.bohr());
            }
        }
        message.putInt(positions.length / 3);
        double[] shift = frame.shift();
        int[] atoms = frame.atoms();
        for (int place = 0; place < positions.length; place += 3) {
            int i = atoms.length == 0 ? place : 3 * atoms[place / 3];
            double x = positions[i] + shift[0];
            double y = positions[i + 1] + shift[1];
            double z = positions[i + 2] + shift[2];
            for (int k = 0; k < 9; k += 3) {
                message.putDouble((axes[k] * x + axes[k + 1] * y + axes[k + 2] * z) / units.bohr());
            }
        }
        wire.send(message);
    }

    private double[] inverse() {
        var lattice = Lattice.of(cell);
        return lattice.isComplete() ? lattice.inverse() : new double[9];
    }

    /** The cell vectors, one after the other, in the code's axes. */
    private void fillCell(Lattice lattice, Frame frame) {
        double[] box = frame.box();
        double[] axes = frame.axes();
        for (int k = 0; k < 3; k++) {
            int row = frame.order()[k];
            boolean own = box[3 * row] == 0 && box[3 * row + 1] == 0 && box[3 * row + 2] == 0;
            double x = own ? lattice.get(row, 0) : box[3 * row];
            double y = own ? lattice.get(row, 1) : box[3 * row + 1];
            double z = own ? lattice.get(row, 2) : box[3 * row + 2];
            for (int a = 0; a < 3; a++) {
                cell[3 * k + a] = axes[3 * a] * x + axes[3 * a + 1] * y + axes[3 * a + 2] * z;
            }
        }
    }

    /** Asks for energy, forces and virial of what was sent. */
    void receive(Answer answer, Frame frame, Dialect units) throws IOException {
        wire.send("STATUS");
        var state = wire.header(timeout);
        if (!state.equals("HAVEDATA")) {
            throw unexpected(state, "HAVEDATA");
        }
        wire.send("GETFORCE");
        state = wire.header(timeout);
        if (!state.equals("FORCEREADY")) {
            throw unexpected(state, "FORCEREADY");
        }
        var head = wire.read(12, QUICK);
        answer.energy = finite(head.getDouble(), "energy") * units.hartree();
        int atoms = head.getInt();
        if (3 * (long) atoms != answer.forces.length) {
            throw new WireException("gave forces for " + atoms + " atoms where " + answer.forces.length / 3 + " were sent");
        }
        forces(wire.read(24 * atoms, QUICK), answer.forces, frame, units.hartree() / units.bohr());
        virial(wire.read(76, QUICK), answer.strain, frame.axes(), units.hartree());
    }

    private static void forces(ByteBuffer from, double[] forces, Frame frame, double unit) throws WireException {
        double[] axes = frame.axes();
        int[] atoms = frame.atoms();
        for (int place = 0; place < forces.length; place += 3) {
            int i = atoms.length == 0 ? place : 3 * atoms[place / 3];
            double x = unit * finite(from.getDouble(), "force");
            double y = unit * finite(from.getDouble(), "force");
            double z = unit * finite(from.getDouble(), "force");
            for (int k = 0; k < 3; k++) {
                forces[i + k] = axes[k] * x + axes[3 + k] * y + axes[6 + k] * z;
            }
        }
    }

    private void virial(ByteBuffer from, double[] strain, double[] axes, double unit) throws IOException {
        var w = new double[9];
        for (int k = 0; k < 9; k++) {
            w[k] = finite(from.getDouble(), "virial");
        }
        int extra = from.getInt();
        if (extra < 0 || extra > MOST_EXTRA) {
            throw new WireException("announced " + extra + " bytes of remarks, which makes no sense");
        }
        int[] first = {0, 1, 2, 1, 0, 0};
        int[] second = {0, 1, 2, 2, 2, 1};
        for (int v = 0; v < 6; v++) {
            double sum = 0;
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    sum += axes[3 * a + first[v]] * axes[3 * b + second[v]] * mean(w[3 * a + b], w[3 * b + a]);
                }
            }
            strain[v] = -unit * sum;
        }
        if (extra > 0) {
            wire.read(extra, QUICK);
        }
    }

    /** Of two components that are equal; some codes, LAMMPS among them, send one of them only and zero for the other. */
    private static double mean(double one, double other) {
        return one == 0 ? other : other == 0 ? one : (one + other) / 2;
    }

    /** Tells the code to end. */
    void exit() throws IOException {
        wire.send("EXIT");
    }

    private static double finite(double value, String what) throws WireException {
        if (!Double.isFinite(value)) {
            throw new WireException("gave " + value + " for " + (what.equals("energy") ? "the " : "a ") + what);
        }
        return value;
    }

    private static WireException unexpected(String state, String right) {
        var shown = state.replaceAll("[^\\x20-\\x7e]", "?");
        return new WireException("sent '" + shown + "' where " + right + " was expected");
    }
}
