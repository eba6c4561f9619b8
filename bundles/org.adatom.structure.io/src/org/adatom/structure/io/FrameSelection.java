/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Which frames of a file are meant, as ASE writes it after the name: {@code file@3}, {@code file@-1} (the last),
 * {@code file@0:10:2}, {@code file@:} (all).
 *
 * @param file the file
 * @param start first frame or null; negative ones count from the end
 * @param stop frame after the last one or null
 * @param step distance, not zero, or null for 1
 * @param single whether one frame ({@code start}) is meant instead of a range
 */
public record FrameSelection(Path file, @Nullable Integer start, @Nullable Integer stop, @Nullable Integer step,
        boolean single) {
    private static final Pattern INDEX = Pattern.compile("(.+)@(-?\\d{0,9})(:(-?\\d{0,9}))?(:(-?\\d{0,9}))?");

    /** @throws IllegalArgumentException when the step is zero */
    public FrameSelection {
        if (step != null && step == 0) {
            throw new IllegalArgumentException("the step between frames is 0: it must be 1, 2, ... or -1, -2, ...");
        }
    }

    /**
     * {@return what a name with or without index means} A file that has the whole text as its name is taken as such; a name
     * without index means the last frame.
     *
     * @throws IllegalArgumentException when the index is none
     */
    public static FrameSelection parse(String text) {
        var m = INDEX.matcher(text);
        if (!m.matches() || Files.exists(Path.of(text))) {
            return new FrameSelection(Path.of(text), -1, null, null, true);
        }
        var file = Path.of(m.group(1));
        if (m.group(3) == null) {
            if (m.group(2).isEmpty() || m.group(2).equals("-")) {
                throw new IllegalArgumentException("'" + text + "' names no frame after @: write @3, @-1 or @0:10:2");
            }
            return new FrameSelection(file, Integer.valueOf(m.group(2)), null, null, true);
        }
        return new FrameSelection(file, number(m.group(2)), number(m.group(4)), number(m.group(6)), false);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || text.isEmpty() || text.equals("-") ? null : Integer.valueOf(text);
    }

    /**
     * {@return the frames meant, in order}
     *
     * @param count how many the file has
     * @throws IllegalArgumentException when a single frame is outside
     */
    public int[] frames(int count) {
        var first = start;
        var end = stop;
        if (single) {
            int i = first == null ? count - 1 : first < 0 ? count + first : first;
            if (i < 0 || i >= count) {
                throw new IllegalArgumentException(file + " has no frame " + first + ": it has " + count
                        + (count == 1 ? " frame, 0" : " frames, 0 to " + (count - 1)));
            }
            return new int[] {i};
        }
        var given = step;
        int by = given == null ? 1 : given;
        int low = by > 0 ? 0 : -1;
        int high = by > 0 ? count : count - 1;
        int from = first == null ? by > 0 ? low : high : Math.clamp(first < 0 ? count + first : first, low, high);
        int to = end == null ? by > 0 ? high : low : Math.clamp(end < 0 ? count + end : end, low, high);
        return by > 0 ? IntStream.iterate(from, i -> i < to, i -> i + by).toArray()
                : IntStream.iterate(from, i -> i > to, i -> i + by).toArray();
    }
}
