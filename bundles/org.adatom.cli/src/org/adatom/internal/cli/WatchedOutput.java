/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** Standard output that remembers why it failed; a {@link java.io.PrintStream} forgets. */
public final class WatchedOutput extends FilterOutputStream {
    private volatile @Nullable IOException failure;

    /** @param out where the bytes go */
    public WatchedOutput(OutputStream out) {
        super(out);
    }

    /** {@return why it could not be written, if it could not} */
    Optional<IOException> failure() {
        var found = failure;
        return found == null ? Optional.empty() : Optional.of(found);
    }

    /** {@return whether nobody reads any more, as behind {@code | head}} */
    boolean isClosedByReader() {
        return failure().map(e -> String.valueOf(e.getMessage()).contains("Broken pipe")).orElse(false);
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(byte @Nullable [] bytes, int start, int count) throws IOException {
        try {
            out.write(bytes, start, count);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private IOException failed(IOException e) {
        if (failure == null) {
            failure = e;
        }
        return e;
    }
}
