/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.util.Arrays;

/** Where the frames of a file are: byte ranges that follow each other, with line numbers and, where known, atom counts. */
public final class FrameIndex {
    private final long[] offsets;
    private final long[] lines;
    private final int[] atoms;
    private final int count;
    private final int header;

    private FrameIndex(long[] offsets, long[] lines, int[] atoms, int count, int header) {
        this.offsets = offsets;
        this.lines = lines;
        this.atoms = atoms;
        this.count = count;
        this.header = header;
    }

    /** {@return the number of frames} */
    public int count() {
        return count;
    }

    /** {@return the byte at which a frame starts} */
    public long offset(int frame) {
        return offsets[frame];
    }

    /** {@return the bytes of a frame} */
    public long length(int frame) {
        return offsets[frame + 1] - offsets[frame];
    }

    /** {@return the line on which a frame starts, from 1} */
    public long line(int frame) {
        return lines[frame];
    }

    /** {@return the atoms of a frame, -1 when only reading tells} */
    public int atoms(int frame) {
        return atoms[frame];
    }

    /** {@return how many bytes at the start of the file every frame needs in front of its own} */
    public int header() {
        return header;
    }

    /** Collects frames in their order. */
    public static final class Builder {
        private long[] offsets = new long[16];
        private long[] lines = new long[16];
        private int[] atoms = new int[16];
        private int count;
        private int header;

        /** Starts without frames. */
        public Builder() {
        }

        /** Adds a frame that starts here. @param offset byte @param line from 1 @param atomCount -1 when not known */
        public Builder add(long offset, long line, int atomCount) {
            if (count + 1 == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * offsets.length);
                lines = Arrays.copyOf(lines, 2 * lines.length);
                atoms = Arrays.copyOf(atoms, 2 * atoms.length);
            }
            offsets[count] = offset;
            lines[count] = line;
            atoms[count++] = atomCount;
            return this;
        }

        /** Says that each frame needs the first bytes of the file too. */
        public Builder header(int bytes) {
            header = bytes;
            return this;
        }

        /** {@return how many frames there are so far} */
        public int count() {
            return count;
        }

        /** {@return the index} @param end the byte after the last frame */
        public FrameIndex build(long end) {
            var o = Arrays.copyOf(offsets, count + 1);
            o[count] = end;
            return new FrameIndex(o, Arrays.copyOf(lines, count), Arrays.copyOf(atoms, count), count, header);
        }
    }
}
