/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of LAMMPS.
 *
 * @param pairStyle what follows {@code pair_style}
 * @param pairCoeff what follows {@code pair_coeff}; several separated by semicolons; {elements} stands for the symbols of the
 *        atom types
 * @param commands further commands, separated by semicolons
 * @param elements the symbols of the atom types in order; empty for those of the structure in alphabetical order
 * @param units the units of the potential
 * @param files files that the commands name, separated by commas or blanks
 * @param command see {@link Connection}
 * @param address see {@link Connection}
 * @param clients see {@link Connection}
 * @param startTimeout see {@link Connection}
 * @param timeout see {@link Connection}
 * @param folder see {@link Connection}
 */
public record LammpsOptions(
        @Parameter(label = "Pair style", required = true, help = "What follows pair_style, such as sw, eam/alloy or lj/cut 8.5.")
        String pairStyle,
        @Parameter(label = "Pair coefficients", required = true, help = "What follows pair_coeff, such as * * Si.sw {elements}; "
                + "several are separated by semicolons. {elements} stands for the symbols of the atom types.") String pairCoeff,
        @Parameter(label = "Files", help = "Potential files of your own, separated by commas; they are copied into the folder. "
                + "Those that LAMMPS brings need not be named.") String files,
        @Parameter(label = "More commands", advanced = true, help = "Further commands after the pair coefficients, separated by "
                + "semicolons.") String commands,
        @Parameter(label = "Atom types", advanced = true, help = "The symbols of the atom types 1, 2, ... Left empty: those of "
                + "the structure in alphabetical order.") String elements,
        @Parameter(label = "Units", initial = "metal", advanced = true, help = "The units of the potential's numbers.")
        LammpsUnits units,
        @Parameter(label = "Command", advanced = true, help = Connection.COMMAND + "lmp.") String command,
        @Parameter(label = "Address", initial = "unix", advanced = true, help = Connection.ADDRESS) String address,
        @Parameter(label = "Clients", initial = "1", min = 1, max = 64, advanced = true, help = Connection.CLIENTS) int clients,
        @Parameter(label = "Time to start", unit = "s", initial = "60", min = 0.01, max = 1e6, advanced = true,
                help = Connection.START) double startTimeout,
        @Parameter(label = "Time to answer", unit = "s", initial = "3600", min = 0.01, max = 1e7, advanced = true,
                help = Connection.ANSWER) double timeout,
        @Parameter(label = "Folder", advanced = true, help = Connection.FOLDER) String folder) {

    Connection connection() {
        return new Connection(address, clients, startTimeout, timeout, folder);
    }
}
