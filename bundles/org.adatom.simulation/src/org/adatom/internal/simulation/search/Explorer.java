/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A method of searching: what it does in a round, and what it must remember from round to round. */
interface Explorer {

    /** Makes ready, in a search that begins. Not called when {@link #read} is. */
    void begin();

    /** Goes on by a round: a few descents for each walker. */
    void round();

    /** {@return a few words about how it stands, for the log} */
    String words();

    /** Writes what it remembers. */
    void write(DataOutput out) throws IOException;

    /** Reads what was written. */
    void read(DataInput in) throws IOException;
}
