/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of xTB (C. Bannwarth et al., WIREs Comput. Mol. Sci. 11, e1493, 2021, doi 10.1002/wcms.1493), through its
 * calculator for ASE.
 *
 * @param method GFN1-xTB or GFN2-xTB
 * @param charge e
 * @param multiplicity 2 S + 1
 * @param accuracy of the program, 1 is usual, less is finer
 * @param command the Python that has ASE and tblite or xtb; empty for the first that has ASE
 * @param address see {@link Connection}
 * @param clients see {@link Connection}
 * @param startTimeout see {@link Connection}
 * @param timeout see {@link Connection}
 * @param folder see {@link Connection}
 */
public record XtbOptions(
        @Parameter(label = "Method", initial = "GFN2-xTB", options = {"GFN2-xTB", "GFN1-xTB"},
                help = "Crystals need GFN1-xTB.") String method,
        @Parameter(label = "Charge", unit = "e", initial = "0", min = -100, max = 100, help = "Of all atoms together.") int charge,
        @Parameter(label = "Multiplicity", initial = "1", min = 1, max = 100, help = "Twice the spin plus one.") int multiplicity,
        @Parameter(label = "Accuracy", initial = "1", min = 1e-4, max = 1000, advanced = true, help = "Less is finer.")
        double accuracy,
        @Parameter(label = "Python", advanced = true, help = "The Python that has ASE and tblite (or xtb). Left empty: the first "
                + "on the PATH that has ASE.") String command,
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
