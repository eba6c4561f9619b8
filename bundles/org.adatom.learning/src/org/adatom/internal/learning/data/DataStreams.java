/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.adatom.learning.data.DataFileException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Opens files, packed by gzip, bzip2 or zip (its first file) or not: what they start with tells, not their name. */
public final class DataStreams {
    private static final int BLOCK = 1 << 16;

    private DataStreams() {
    }

    /**
     * {@return the content, unpacked}
     *
     * @param file the file
     * @param monitor told how far it is, or null; cancelling ends a read with OperationCanceledException
     * @throws IOException a {@link DataFileException} when the file cannot be opened
     */
    public static InputStream open(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DataFileException(file, "is a folder, a file is needed");
        }
        InputStream raw;
        try {
            raw = new BufferedInputStream(new Watched(Files.newInputStream(file), Files.size(file), file,
                    monitor), BLOCK);
        } catch (NoSuchFileException e) {
            throw new DataFileException(file, 0, "there is no such file", e);
        }
        try {
            return unpacked(file, raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        raw.mark(8);
        byte[] head = raw.readNBytes(4);
        raw.reset();
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return new BufferedInputStream(new GZIPInputStream(raw, BLOCK), BLOCK);
        }
        if (head.length >= 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
            return new BufferedInputStream(new BZip2CompressorInputStream(raw, true), BLOCK);
        }
        if (isZip(head)) {
            var zip = new ZipInputStream(raw);
            var entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new DataFileException(file, "the archive holds no file");
            }
            return new BufferedInputStream(zip, BLOCK);
        }
        return raw;
    }

    private static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** {@return the first bytes of the content, unpacked} @throws IOException when the file cannot be read */
    public static byte[] head(Path file, int length) throws IOException {
        try (var in = open(file, null)) {
            return in.readNBytes(length);
        } catch (ZipException e) {
            throw damaged(file, e);
        }
    }

    /** {@return whether the file is a zip archive} @throws IOException when the file cannot be read */
    public static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return isZip(in.readNBytes(4));
        }
    }

    /** {@return the error of a file whose packing is damaged} */
    public static DataFileException damaged(Path file, IOException e) {
        return new DataFileException(file, 0, "is damaged or cut off (" + e.getMessage() + ")", e);
    }

    /** Counts bytes for a monitor. */
    private static final class Watched extends FilterInputStream {
        private final SubMonitor progress;
        private final @Nullable IProgressMonitor monitor;
        private long read;
        private final long unit;
        private long told;

        Watched(InputStream in, long size, Path file, @Nullable IProgressMonitor monitor) {
            super(in);
            this.monitor = monitor;
            this.unit = Math.max(1, size / 1000);
            this.progress = SubMonitor.convert(monitor, "Reading " + file.getFileName(), 1000);
        }

        private void count(long n) {
            read += Math.max(n, 0);
            var m = monitor;
            if (m == null) {
                return;
            }
            if (m.isCanceled()) {
                throw new OperationCanceledException();
            }
            long now = read / unit;
            if (now > told) {
                progress.worked((int) (now - told));
                told = now;
            }
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte @Nullable [] b, int off, int len) throws IOException {
            int n = super.read(b, off, Math.min(len, BLOCK));
            count(n);
            return n;
        }
    }
}
