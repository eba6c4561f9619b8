/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Lines of text, then arrays: a first line with kind and version, lines, a line "array NAME LENGTH" for each array, a
 * line "numbers", the numbers as little-endian doubles, and a CRC-32 of all numbers.
 *
 * @param lines  in order, without line ends
 * @param arrays by name, in order
 */
record ArrayFile(List<String> lines, Map<String, double[]> arrays) {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_LINES = 1 << 20;
    private static final int CHUNK = 1 << 16;

    void write(String kind, int version, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        var head = new StringBuilder(kind + " " + version + "\n");
        lines.forEach(line -> head.append(line).append('\n'));
        arrays.forEach((name, values) -> head.append("array ").append(name).append(' ').append(values.length)
                .append('\n'));
        head.append("numbers\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        var crc = new CRC32();
        for (var values : arrays.values()) {
            var bytes = ByteBuffer.allocate(Math.multiplyExact(8, values.length)).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(values);
            crc.update(bytes.array());
            out.write(bytes.array());
        }
        out.writeLong(crc.getValue());
        out.flush();
    }

    static ArrayFile read(String kind, int version, InputStream from) throws IOException {
        var in = new DataInputStream(from);
        String first = line(in);
        var words = first.split(" ");
        if (words.length != 2 || !words[0].equals(kind)) {
            throw new NetworkFileException("this is not a file of kind '" + kind + "'");
        }
        if (!words[1].equals(Integer.toString(version))) {
            throw new NetworkFileException("the file is of version " + words[1] + " of '" + kind
                    + "', this program reads version "
                    + version + ": write it again with this program, or read it with the one that wrote it");
        }
        var lines = new ArrayList<String>();
        var lengths = new LinkedHashMap<String, Integer>();
        for (String line = line(in); !line.equals("numbers"); line = line(in)) {
            if (line.startsWith("array ")) {
                var parts = line.split(" ");
                lengths.put(parts.length == 3 ? parts[1] : "", parts.length == 3 ? length(parts[2]) : -1);
            } else {
                lines.add(line);
            }
            if (lengths.containsValue(-1) || lines.size() > MOST_LINES) {
                throw new NetworkFileException("the line '" + line + "' is damaged");
            }
        }
        var crc = new CRC32();
        var arrays = new LinkedHashMap<String, double[]>();
        for (var entry : lengths.entrySet()) {
            arrays.put(entry.getKey(), numbers(in, entry.getValue(), crc));
        }
        try {
            if (in.readLong() != crc.getValue()) {
                throw new NetworkFileException("the file is damaged: its numbers do not fit their check sum");
            }
        } catch (EOFException e) {
            throw new NetworkFileException("the file ends too early", e);
        }
        return new ArrayFile(lines, arrays);
    }

    private static int length(String word) {
        try {
            int length = Integer.parseInt(word);
            return length < 0 ? -1 : length;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Grows as numbers come, so that a damaged length does not fill the memory. */
    private static double[] numbers(DataInputStream in, int length, CRC32 crc) throws IOException {
        var values = new double[Math.min(length, CHUNK)];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            var bytes = in.readNBytes(8 * count);
            if (bytes.length < 8 * count) {
                throw new NetworkFileException("the file ends too early");
            }
            crc.update(bytes);
            if (values.length < from + count) {
                values = Arrays.copyOf(values, (int) Math.min(length, 2L * (from + count)));
            }
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values, from, count);
        }
        return values;
    }

    private static String line(DataInputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || bytes.size() > LONGEST_LINE) {
                throw new NetworkFileException("the file ends too early or is not of a network");
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
