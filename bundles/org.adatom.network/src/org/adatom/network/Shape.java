/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The sizes of one example's array, without the batch: [features] or [channels, height, width].
 *
 * @param sizes each at least 1; 1 to 4 of them
 */
public record Shape(List<Integer> sizes) {
    private static final long MOST = Integer.MAX_VALUE - 8L;

    /**
     * Checks the sizes.
     *
     * @throws NetworkException if there are none, more than 4, one below 1, or too many values for an array
     */
    public Shape {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.size() > 4) {
            throw new NetworkException("shape " + sizes + ": 1 to 4 sizes expected");
        }
        long values = 1;
        for (int size : sizes) {
            if (size < 1) {
                throw new NetworkException("shape " + sizes + ": each size must be at least 1");
            }
            values *= size;
            if (values > MOST) {
                throw new NetworkException("shape " + sizes + " has more than " + MOST + " values");
            }
        }
    }

    /**
     * {@return the shape of these sizes}
     *
     * @param sizes each at least 1
     */
    public static Shape of(int... sizes) {
        var list = new ArrayList<Integer>(sizes.length);
        for (int size : sizes) {
            list.add(size);
        }
        return new Shape(list);
    }

    /** {@return how many sizes} */
    public int rank() {
        return sizes.size();
    }

    /** {@return the number of values of one example} */
    public int count() {
        int values = 1;
        for (int size : sizes) {
            values *= size;
        }
        return values;
    }

    /**
     * {@return a size}
     *
     * @param axis 0..rank-1
     */
    public int size(int axis) {
        return sizes.get(axis);
    }

    /** {@return whether this is [channels, height, width]} */
    public boolean isImage() {
        return rank() == 3;
    }

    /**
     * {@return this shape with another first size}
     *
     * @param size at least 1
     */
    public Shape withFirst(int size) {
        var list = new ArrayList<>(sizes);
        list.set(0, size);
        return new Shape(list);
    }

    /** {@return the sizes as an array} */
    public int[] toArray() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return sizes.toString();
    }
}
