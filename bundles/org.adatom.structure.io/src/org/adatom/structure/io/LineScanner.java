/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Goes through the lines of a large file once, quickly: to find where its frames start. Reports progress, can be cancelled. */
public final class LineScanner {
    private static final int BLOCK = 1 << 20;
    private static final int LONGEST_LINE = 1 << 28;
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final SubMonitor monitor;
    private byte[] buffer = new byte[BLOCK];
    private int filled;
    private int next;
    private long base;
    private int lineStart;
    private int lineEnd;
    private long line;

    /**
     * @param file named in messages
     * @param channel open for reading
     * @param monitor told how far it is, or null
     * @throws IOException when the size cannot be asked for
     */
    public LineScanner(Path file, FileChannel channel, @Nullable IProgressMonitor monitor) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        this.monitor = SubMonitor.convert(monitor, "Indexing " + file.getFileName(), (int) (size / BLOCK) + 1);
    }

    /** {@return the file named in messages} */
    public Path file() {
        return file;
    }

    /** {@return the length of the file, bytes} */
    public long size() {
        return size;
    }

    /** {@return the byte at which the current line starts} */
    public long offset() {
        return base + lineStart;
    }

    /** {@return the number of the current line, from 1; 0 before the first} */
    public long lineNumber() {
        return line;
    }

    private boolean more() throws IOException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        if (lineStart > 0) {
            System.arraycopy(buffer, lineStart, buffer, 0, filled - lineStart);
            base += lineStart;
            filled -= lineStart;
            next -= lineStart;
            lineEnd -= lineStart;
            lineStart = 0;
        }
        if (filled == buffer.length) {
            if (buffer.length >= LONGEST_LINE) {
                throw new StructureFileException(file, line, 0,
                        "the line is longer than " + LONGEST_LINE / (1 << 20) + " MB: expected a text file", null);
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n = channel.read(ByteBuffer.wrap(buffer, filled, Math.min(BLOCK, buffer.length - filled)), base + filled);
        if (n <= 0) {
            return false;
        }
        filled += n;
        monitor.worked(1);
        return true;
    }

    /** Goes to the next line. @return whether there is one */
    public boolean nextLine() throws IOException {
        lineStart = next;
        lineEnd = next;
        int i = next;
        while (true) {
            while (i < filled && buffer[i] != '\n') {
                i++;
            }
            if (i < filled) {
                break;
            }
            int moved = lineStart;
            boolean read = more();
            i -= moved - lineStart;
            if (!read) {
                if (i == lineStart) {
                    next = i;
                    lineEnd = i;
                    return false;
                }
                break;
            }
        }
        lineEnd = i;
        next = Math.min(i + 1, filled);
        line++;
        return true;
    }

    /** Goes over lines without looking at them. @return how many there were, fewer only at the end of the file */
    public long skipLines(long count) throws IOException {
        long left = count;
        int i = next;
        boolean open = false;
        while (left > 0) {
            int last = filled - 8;
            while (i <= last) {
                long x = (long) WORDS.get(buffer, i) ^ 0x0A0A0A0A0A0A0A0AL;
                long ends = ~((x & 0x7F7F7F7F7F7F7F7FL) + 0x7F7F7F7F7F7F7F7FL | x) & 0x8080808080808080L;
                int n = Long.bitCount(ends);
                if (n >= left) {
                    break;
                }
                if (n > 0) {
                    left -= n;
                }
                i += 8;
            }
            while (i < filled && left > 0) {
                if (buffer[i++] == '\n') {
                    left--;
                }
            }
            if (left == 0) {
                break;
            }
            open = i > 0 ? buffer[i - 1] != '\n' : open;
            lineStart = i;
            next = i;
            lineEnd = i;
            boolean read = more();
            i = next;
            if (!read) {
                left -= open ? 1 : 0;
                break;
            }
        }
        next = i;
        lineStart = i;
        lineEnd = i;
        line += count - left;
        return count - left;
    }

    /** {@return the byte after the current line and its end} */
    public long nextOffset() {
        return base + next;
    }

    /** {@return the current line without its end} */
    public String text() {
        int end = lineEnd > lineStart && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        return new String(buffer, lineStart, end - lineStart, StandardCharsets.UTF_8);
    }

    /** {@return whether the current line holds nothing but blanks} */
    public boolean isBlank() {
        for (int i = lineStart; i < lineEnd; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the current line starts with an ASCII word, blanks in front allowed} */
    public boolean startsWith(String word) {
        int i = lineStart;
        while (i < lineEnd && buffer[i] <= ' ' && buffer[i] >= 0) {
            i++;
        }
        if (lineEnd - i < word.length()) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (buffer[i + k] != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the file from its first byte, for formats that do not go by lines; not to be closed} */
    public InputStream stream() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    /** {@return an error of the current line} @param problem what was found and what would have been right */
    public StructureFileException error(String problem) {
        return new StructureFileException(file, line, 0, problem, null);
    }
}
