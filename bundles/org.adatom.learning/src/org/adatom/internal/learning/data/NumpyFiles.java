/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.adatom.learning.data.DataFileException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Arrays in NumPy's files: .npy of version 1 to 3 in C and Fortran order, and .npz, an archive of them. Source: the
 * NumPy documentation, numpy.lib.format.
 */
final class NumpyFiles {
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");
    private static final int LONGEST_HEADER = 1 << 20;

    private NumpyFiles() {
    }

    static boolean isNpy(byte[] head) {
        return head.length >= 6 && (head[0] & 0xff) == 0x93 && new String(head, 1, 5, StandardCharsets.US_ASCII)
                .equals("NUMPY");
    }

    /** {@return the array of an .npy file} */
    static NumberArray readNpy(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        try (var in = DataStreams.open(file, monitor)) {
            return read(file, "", in, monitor);
        }
    }

    /** {@return the arrays of an .npz file} */
    static List<NumberArray> readNpz(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        var out = new ArrayList<NumberArray>();
        try (var zip = new ZipInputStream(new java.io.BufferedInputStream(java.nio.file.Files.newInputStream(file),
                1 << 16))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().endsWith(".npy")) {
                    out.add(read(file, e.getName().substring(0, e.getName().length() - 4), zip, monitor));
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw DataStreams.damaged(file, e);
        }
        return out;
    }

    private static NumberArray read(Path file, String name, InputStream in, @Nullable IProgressMonitor monitor)
            throws IOException {
        byte[] start = in.readNBytes(8);
        if (start.length < 8 || !isNpy(start)) {
            throw new DataFileException(file, "is no NPY file: it does not start with the word NUMPY");
        }
        int version = start[6];
        if (version < 1 || version > 3) {
            throw new DataFileException(file, "is of NPY version " + version + ", 1 to 3 are known");
        }
        byte[] length = in.readNBytes(version == 1 ? 2 : 4);
        int n = length.length < 2 ? -1 : version == 1 ? (length[0] & 0xff) | (length[1] & 0xff) << 8
                : ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (n < 0 || n > LONGEST_HEADER) {
            throw new DataFileException(file, "has a damaged NPY header");
        }
        var header = new String(in.readNBytes(n), version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        var descr = DESCR.matcher(header);
        var order = ORDER.matcher(header);
        var shape = SHAPE.matcher(header);
        if (!descr.find() || !order.find() || !shape.find()) {
            throw new DataFileException(file, header.contains("[(") ? "holds records, plain numbers are expected"
                    : "has a damaged NPY header");
        }
        int[] lengths = Arrays.stream(shape.group(1).split(",")).map(String::strip).filter(s -> !s.isEmpty())
                .mapToInt(s -> Integer.parseInt(s.replace("L", ""))).toArray();
        var array = data(file, name, in, String.valueOf(descr.group(1)), lengths, monitor);
        return "True".equals(order.group(1)) ? array.fromFortranOrder() : array;
    }

    private static NumberArray data(Path file, String name, InputStream in, String type, int[] shape,
            @Nullable IProgressMonitor monitor) throws IOException {
        long count = 1;
        for (int s : shape) {
            count = Math.multiplyExact(count, s);
        }
        var kind = type.length() < 3 ? "" : type.substring(1);
        int width = kind.isEmpty() ? 0 : kind.charAt(0) == 'U' ? 4 * Integer.parseInt(kind.substring(1))
                : Integer.parseInt(kind.substring(1).replaceAll("\\D.*", ""));
        if (count > 1 << 30) {
            throw new DataFileException(file, "holds " + count + " numbers, at most " + (1 << 30) + " can be read");
        }
        int n = (int) count;
        var order = type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        if (kind.equals("u1")) {
            byte[] bytes = in.readNBytes(n);
            check(file, bytes.length, n);
            return NumberArray.ofBytes(name, shape, bytes);
        }
        if (kind.startsWith("U") || kind.startsWith("S")) {
            byte[] bytes = in.readNBytes(Math.multiplyExact(n, width));
            check(file, bytes.length, n * width);
            var charset = kind.startsWith("S") ? StandardCharsets.ISO_8859_1
                    : order == ByteOrder.BIG_ENDIAN ? java.nio.charset.Charset.forName("UTF-32BE")
                            : java.nio.charset.Charset.forName("UTF-32LE");
            var words = new String[n];
            for (int i = 0; i < n; i++) {
                words[i] = new String(bytes, i * width, width, charset).replace("\0", "");
            }
            return NumberArray.ofWords(name, shape, words);
        }
        var values = new double[n];
        int block = 1 << 13;
        for (int from = 0; from < n; from += block) {
            if (monitor != null && monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            int m = Math.min(block, n - from);
            byte[] bytes = in.readNBytes(m * width);
            check(file, bytes.length, m * width);
            decode(file, kind, ByteBuffer.wrap(bytes).order(order), values, from, m);
        }
        return NumberArray.ofValues(name, shape, values);
    }

    private static void check(Path file, int found, int expected) throws DataFileException {
        if (found < expected) {
            throw new DataFileException(file, "is cut off: numbers are missing at its end");
        }
    }

    private static void decode(Path file, String kind, ByteBuffer b, double[] values, int from, int m)
            throws DataFileException {
        for (int i = 0; i < m; i++) {
            values[from + i] = switch (kind) {
                case "f8" -> b.getDouble();
                case "f4" -> b.getFloat();
                case "f2" -> Float.float16ToFloat(b.getShort());
                case "i8" -> b.getLong();
                case "u8" -> unsigned(b.getLong());
                case "i4" -> b.getInt();
                case "u4" -> b.getInt() & 0xffffffffL;
                case "i2" -> b.getShort();
                case "u2" -> b.getShort() & 0xffff;
                case "i1", "b1" -> b.get();
                default -> throw new DataFileException(file, "holds values of type '" + kind
                        + "': whole and real numbers, true and false, and texts can be read");
            };
        }
    }

    private static double unsigned(long v) {
        return v >= 0 ? v : (v >>> 1) * 2.0 + (v & 1);
    }
}
