/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** A run configuration: how one code is made to compute some atoms and to answer on a socket. Immutable. */
public interface ExternalCode {

    /**
     * Where a code has to connect to.
     *
     * @param unix whether it is a socket in the file system
     * @param host the name of the socket after {@code /tmp/ipi_}, or the host
     * @param port the port; 31415 where it has no meaning
     */
    record Endpoint(boolean unix, String host, int port) {
        /** What every code puts before the name of a socket in the file system. */
        public static final String PREFIX = "/tmp/ipi_";

        /** {@return the whole path of the socket, or host:port} */
        public String socket() {
            return unix ? PREFIX + host : host + ":" + port;
        }
    }

    /**
     * The units that a code converts with. They differ in the ninth digit from code to code; using its own makes the numbers
     * those that the code itself would print.
     *
     * @param bohr the code's bohr, A
     * @param hartree the code's hartree, eV
     * @param stress whether the virial that it sends means something
     */
    record Dialect(double bohr, double hartree, boolean stress) {
    }

    /**
     * How atoms lie for the code.
     *
     * @param axes [3][3], row-major: the code's coordinates are these rows times ours; orthonormal
     * @param box [3][3], A, row-major, in our axes: cell vectors that are used where the structure has none, zeros elsewhere
     * @param order [3], which of our cell vectors is the code's first, second, third
     * @param shift [3], A, in our axes: added to positions
     * @param atoms [n], which of our atoms is the code's first, second, ...; empty where they are in the same order
     */
    record Frame(double[] axes, double[] box, int[] order, double[] shift, int[] atoms) {
        /** Atoms as they are. */
        public static final Frame SAME = new Frame(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new double[9],
                new int[] {0, 1, 2}, new double[3], new int[0]);

        /** {@return this with the atoms in another order} */
        public Frame withAtoms(int[] newAtoms) {
            return new Frame(axes, box, order, shift, newAtoms);
        }
    }

    /** {@return the name of the code, such as "LAMMPS"} */
    String name();

    /**
     * {@return how atoms lie for the code}
     *
     * @param first the atoms that the input was written from
     * @param lattice the cell of the moment
     */
    Frame frame(Structure first, Lattice lattice);

    /**
     * Writes what the code reads.
     *
     * @param structure the first atoms that will be computed
     * @param folder empty, the code will be started in it
     * @param endpoint where the code has to connect to
     * @return the command, word by word; empty when somebody else starts the code
     * @throws IOException when a file cannot be read or written
     * @throws org.adatom.potential.PotentialException when the code cannot do the atoms
     */
    List<String> prepare(Structure structure, Path folder, Endpoint endpoint) throws IOException;

    /** {@return the units of the code, asked once it has connected} @throws IOException when they cannot be found out */
    Dialect dialect(Path folder) throws IOException;
}
