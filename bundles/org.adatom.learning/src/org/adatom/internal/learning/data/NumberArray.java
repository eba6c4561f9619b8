/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;

/**
 * An array of a file, in C order. One of bytes, values and words holds what is in it.
 *
 * @param name its name, empty for none
 * @param shape lengths
 * @param bytes unsigned bytes
 * @param values any other numbers
 * @param words texts
 */
record NumberArray(String name, int[] shape, byte[] bytes, double[] values, String[] words) {
    private static final byte[] NO_BYTES = {};
    private static final double[] NO_VALUES = {};
    private static final String[] NO_WORDS = {};

    static NumberArray ofBytes(String name, int[] shape, byte[] bytes) {
        return new NumberArray(name, shape, bytes, NO_VALUES, NO_WORDS);
    }

    static NumberArray ofValues(String name, int[] shape, double[] values) {
        return new NumberArray(name, shape, NO_BYTES, values, NO_WORDS);
    }

    static NumberArray ofWords(String name, int[] shape, String[] words) {
        return new NumberArray(name, shape, NO_BYTES, NO_VALUES, words);
    }

    boolean isWords() {
        return words.length > 0;
    }

    /** {@return the length along the first axis; 1 for a single number} */
    int rows() {
        return shape.length == 0 ? 1 : shape[0];
    }

    int size() {
        return bytes.length + values.length + words.length;
    }

    double value(int i) {
        return bytes.length > 0 ? bytes[i] & 0xff : values[i];
    }

    /** {@return the array read as if the first index ran fastest (Fortran's order)} */
    NumberArray fromFortranOrder() {
        if (shape.length < 2) {
            return this;
        }
        int n = size();
        var order = new int[n];
        int[] index = new int[shape.length];
        int[] stride = new int[shape.length];
        stride[0] = 1;
        for (int a = 1; a < shape.length; a++) {
            stride[a] = stride[a - 1] * shape[a - 1];
        }
        for (int i = 0; i < n; i++) {
            int from = 0;
            for (int a = 0; a < shape.length; a++) {
                from += index[a] * stride[a];
            }
            order[i] = from;
            for (int a = shape.length - 1; a >= 0 && ++index[a] == shape[a]; a--) {
                index[a] = 0;
            }
        }
        var b = bytes.clone();
        var v = values.clone();
        var w = words.clone();
        for (int i = 0; i < n; i++) {
            if (b.length > 0) {
                b[i] = bytes[order[i]];
            } else if (v.length > 0) {
                v[i] = values[order[i]];
            } else {
                w[i] = words[order[i]];
            }
        }
        return new NumberArray(name, shape, b, v, w);
    }

    /** {@return the columns of a list or a table of numbers} */
    List<Column> columns() {
        int n = rows();
        int width = n == 0 ? 0 : size() / n;
        var base = name.isEmpty() ? "x" : name;
        var out = new ArrayList<Column>();
        for (int j = 0; j < width; j++) {
            var title = width == 1 ? base : base + (j + 1);
            if (isWords()) {
                var w = new String[n];
                for (int i = 0; i < n; i++) {
                    w[i] = words[i * width + j];
                }
                out.add(new WordColumn(title, w));
            } else {
                var v = new double[n];
                for (int i = 0; i < n; i++) {
                    v[i] = value(i * width + j);
                }
                out.add(new NumberColumn(title, "", v));
            }
        }
        return out;
    }

    @Override
    public String toString() {
        return (name.isEmpty() ? "an array" : name) + " " + Arrays.toString(shape);
    }
}
