/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of a calculator of ASE (A. Hjorth Larsen et al., J. Phys.: Condens. Matter 29, 273002, 2017, doi
 * 10.1088/1361-648X/aa680e).
 *
 * @param calculator ASE's short name of it, or module.Class
 * @param arguments what is between the brackets when Python makes it
 * @param setup statements of Python before that
 * @param files files that the calculator reads, separated by commas or blanks
 * @param command the Python that has ASE; empty for the first that does
 * @param address see {@link Connection}
 * @param clients see {@link Connection}
 * @param startTimeout see {@link Connection}
 * @param timeout see {@link Connection}
 * @param folder see {@link Connection}
 */
public record AseOptions(
        @Parameter(label = "Calculator", required = true, help = "ASE's short name, such as emt, or module.Class, such as "
                + "ase.calculators.lj.LennardJones or mace.calculators.MACECalculator.") String calculator,
        @Parameter(label = "Arguments", help = "What stands between the brackets in Python, such as sigma=3.4, epsilon=0.0103.")
        String arguments,
        @Parameter(label = "Setup", advanced = true, help = "Statements of Python before the calculator is made, separated by "
                + "semicolons.") String setup,
        @Parameter(label = "Files", advanced = true, help = "Files of your own that the calculator reads, separated by commas; "
                + "they are copied into the folder.") String files,
        @Parameter(label = "Python", advanced = true, help = "The Python that has ASE and the calculator, a program or a whole "
                + "command. Left empty: the first on the PATH that has ASE.") String command,
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
