/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

/**
 * The window of a convolution or a pooling.
 *
 * @param height  rows, at least 1
 * @param width   columns, at least 1
 * @param strideY step down, at least 1
 * @param strideX step right, at least 1
 * @param padY    rows added above and below each, 0..height-1
 * @param padX    columns added left and right each, 0..width-1
 */
public record Window(int height, int width, int strideY, int strideX, int padY, int padX) {
    /**
     * Checks the sizes.
     *
     * @throws NetworkException if one is out of its range
     */
    public Window {
        if (height < 1 || width < 1 || strideY < 1 || strideX < 1) {
            throw new NetworkException("window %dx%d, stride %dx%d: each must be at least 1"
                    .formatted(height, width, strideY, strideX));
        }
        if (padY < 0 || padX < 0 || padY >= height || padX >= width) {
            throw new NetworkException(("window %dx%d with padding %dx%d: padding must be 0 or more and smaller than "
                    + "the window")
                    .formatted(height, width, padY, padX));
        }
    }

    /**
     * {@return a square window}
     *
     * @param size   rows and columns
     * @param stride step both ways
     * @param pad    padding on each side
     */
    public static Window of(int size, int stride, int pad) {
        return new Window(size, size, stride, stride, pad, pad);
    }

    /**
     * {@return the rows that come out: (in + 2 pad - size) / stride + 1, rounded down}
     *
     * @param in rows that go in
     */
    public int rows(int in) {
        return along(in, height, strideY, padY, "rows");
    }

    /**
     * {@return the columns that come out}
     *
     * @param in columns that go in
     */
    public int columns(int in) {
        return along(in, width, strideX, padX, "columns");
    }

    private static int along(int in, int size, int stride, int pad, String what) {
        if (in + 2 * pad < size) {
            throw new NetworkException("a window of %d %s is larger than the image of %d with padding %d"
                    .formatted(size, what, in, pad));
        }
        return (in + 2 * pad - size) / stride + 1;
    }
}
