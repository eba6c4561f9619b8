/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Values that belong to the atoms of a structure, one row per atom, immutable. The arrays given are taken over, the arrays
 * handed out are shared: neither is to be written to.
 */
public sealed interface AtomArray {

    /** {@return the number of rows} */
    int count();

    /** {@return the number of values in a row, 1 for a scalar} */
    int width();

    /** {@return the rows of the given indices, in that order} */
    AtomArray select(int[] atoms);

    /**
     * {@return these rows followed by those of another array}
     *
     * @throws StructureException when the other one has another type or width
     */
    AtomArray append(AtomArray other);

    /** {@return rows that mean "nothing": zeros, false or empty words} */
    AtomArray blank(int count);

    /**
     * Real values.
     *
     * @param values [count][width], row-major
     * @param width values per row
     */
    record Reals(double[] values, int width) implements AtomArray {
        /** One value per atom. */
        public Reals(double[] values) {
            this(values, 1);
        }

        @Override
        public int count() {
            return values.length / width;
        }

        @Override
        public Reals select(int[] atoms) {
            var chosen = new double[atoms.length * width];
            for (int k = 0; k < atoms.length; k++) {
                System.arraycopy(values, atoms[k] * width, chosen, k * width, width);
            }
            return new Reals(chosen, width);
        }

        @Override
        public Reals append(AtomArray other) {
            if (!(other instanceof Reals(var more, var w)) || w != width) {
                throw mismatch(this, other);
            }
            var all = Arrays.copyOf(values, values.length + more.length);
            System.arraycopy(more, 0, all, values.length, more.length);
            return new Reals(all, width);
        }

        @Override
        public Reals blank(int count) {
            return new Reals(new double[count * width], width);
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Reals(var v, var w) && w == width && Arrays.equals(v, values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /**
     * Whole numbers.
     *
     * @param values [count][width], row-major
     * @param width values per row
     */
    record Integers(int[] values, int width) implements AtomArray {
        /** One value per atom. */
        public Integers(int[] values) {
            this(values, 1);
        }

        @Override
        public int count() {
            return values.length / width;
        }

        @Override
        public Integers select(int[] atoms) {
            var chosen = new int[atoms.length * width];
            for (int k = 0; k < atoms.length; k++) {
                System.arraycopy(values, atoms[k] * width, chosen, k * width, width);
            }
            return new Integers(chosen, width);
        }

        @Override
        public Integers append(AtomArray other) {
            if (!(other instanceof Integers(var more, var w)) || w != width) {
                throw mismatch(this, other);
            }
            var all = Arrays.copyOf(values, values.length + more.length);
            System.arraycopy(more, 0, all, values.length, more.length);
            return new Integers(all, width);
        }

        @Override
        public Integers blank(int count) {
            return new Integers(new int[count * width], width);
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Integers(var v, var w) && w == width && Arrays.equals(v, values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /**
     * Words, such as atom names of a force field.
     *
     * @param values [count][width], row-major
     * @param width values per row
     */
    record Words(String[] values, int width) implements AtomArray {
        /** One word per atom. */
        public Words(String[] values) {
            this(values, 1);
        }

        @Override
        public int count() {
            return values.length / width;
        }

        @Override
        public Words select(int[] atoms) {
            var chosen = new String[atoms.length * width];
            for (int k = 0; k < atoms.length; k++) {
                System.arraycopy(values, atoms[k] * width, chosen, k * width, width);
            }
            return new Words(chosen, width);
        }

        @Override
        public Words append(AtomArray other) {
            if (!(other instanceof Words(var more, var w)) || w != width) {
                throw mismatch(this, other);
            }
            var all = Arrays.copyOf(values, values.length + more.length);
            System.arraycopy(more, 0, all, values.length, more.length);
            return new Words(all, width);
        }

        @Override
        public Words blank(int count) {
            var empty = new String[count * width];
            Arrays.fill(empty, "");
            return new Words(empty, width);
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Words(var v, var w) && w == width && Arrays.equals(v, values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /**
     * Truth values.
     *
     * @param values [count][width], row-major
     * @param width values per row
     */
    record Flags(boolean[] values, int width) implements AtomArray {
        /** One value per atom. */
        public Flags(boolean[] values) {
            this(values, 1);
        }

        @Override
        public int count() {
            return values.length / width;
        }

        @Override
        public Flags select(int[] atoms) {
            var chosen = new boolean[atoms.length * width];
            for (int k = 0; k < atoms.length; k++) {
                System.arraycopy(values, atoms[k] * width, chosen, k * width, width);
            }
            return new Flags(chosen, width);
        }

        @Override
        public Flags append(AtomArray other) {
            if (!(other instanceof Flags(var more, var w)) || w != width) {
                throw mismatch(this, other);
            }
            var all = Arrays.copyOf(values, values.length + more.length);
            System.arraycopy(more, 0, all, values.length, more.length);
            return new Flags(all, width);
        }

        @Override
        public Flags blank(int count) {
            return new Flags(new boolean[count * width], width);
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Flags(var v, var w) && w == width && Arrays.equals(v, values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    private static StructureException mismatch(AtomArray first, AtomArray second) {
        return new StructureException("per-atom arrays do not fit: " + first.getClass().getSimpleName() + " of width "
                + first.width() + " and " + second.getClass().getSimpleName() + " of width " + second.width());
    }
}
