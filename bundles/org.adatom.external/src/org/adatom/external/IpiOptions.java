/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.nio.file.Path;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of any code that speaks the protocol.
 *
 * @param command starts it; empty when the user starts it
 * @param input a file that the code reads, with placeholders; copied into the folder with them filled in
 * @param files further files to copy there, separated by commas or blanks
 * @param grouped whether the code sorts atoms by element
 * @param turned whether the code wants the first cell vector along x and the second in the plane of x and y
 * @param address see {@link Connection}
 * @param clients see {@link Connection}
 * @param startTimeout see {@link Connection}
 * @param timeout see {@link Connection}
 * @param folder see {@link Connection}
 */
public record IpiOptions(
        @Parameter(label = "Command", help = "Starts the code. {input}, {socket}, {host}, {port} and {folder} are filled in; "
                + "the atoms are in {folder}/structure.extxyz. Left empty: you start the code yourself.") String command,
        @Parameter(label = "Input file", help = "A file that the code reads. It is copied with the same words filled in, and "
                + "{input} is the copy.") Path input,
        @Parameter(label = "More files", help = "Files that the code reads too, separated by commas; they are copied beside its "
                + "input.") String files,
        @Parameter(label = "Atoms grouped by element", initial = "false", advanced = true,
                help = "Sends the atoms element by element, for codes that sort them so.") boolean grouped,
        @Parameter(label = "Cell turned", initial = "false", advanced = true,
                help = "Turns the atoms so that the first cell vector lies along x and the second in the plane of x and y, for "
                        + "codes that want a triangular cell.") boolean turned,
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
