/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text on its way into a file: buffered, with numbers in the shortest form that gives the same number back. */
public final class StructureOutput {
    private final Path file;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    /** @param file named in messages @param out takes the bytes; neither flushed nor closed here */
    public StructureOutput(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /** {@return the file named in messages} */
    public Path file() {
        return file;
    }

    /** Adds text. */
    public StructureOutput put(String text) throws IOException {
        int n = text.length();
        if (n > buffer.length / 4) {
            drain();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }
        if (filled + 3 * n > buffer.length) {
            drain();
        }
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                var rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(rest, 0, buffer, filled, rest.length);
                filled += rest.length;
                return this;
            }
            buffer[filled++] = (byte) c;
        }
        return this;
    }

    /** Adds an ASCII character. */
    public StructureOutput put(char c) throws IOException {
        if (filled == buffer.length) {
            drain();
        }
        buffer[filled++] = (byte) c;
        return this;
    }

    /** Adds a number in the shortest form that gives the same number back. */
    public StructureOutput real(double value) throws IOException {
        return put(Double.toString(value));
    }

    /** Adds a number as above, right-aligned. @param width at least so many characters */
    public StructureOutput real(double value, int width) throws IOException {
        return padded(Double.toString(value), width);
    }

    /** Adds a whole number. */
    public StructureOutput whole(long value) throws IOException {
        return put(Long.toString(value));
    }

    /** Adds text, right-aligned. @param width at least so many characters */
    public StructureOutput padded(String text, int width) throws IOException {
        for (int i = text.length(); i < width; i++) {
            put(' ');
        }
        return put(text);
    }

    /** Ends the line. */
    public StructureOutput line() throws IOException {
        return put('\n');
    }

    /** {@return an error of this file} @param problem what the format cannot hold and what would help */
    public StructureFileException error(String problem) {
        return new StructureFileException(file, problem);
    }

    /** Forgets what was not handed over yet. */
    void discard() {
        filled = 0;
    }

    /** Hands everything over to the stream. @throws IOException when writing fails */
    public void drain() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
