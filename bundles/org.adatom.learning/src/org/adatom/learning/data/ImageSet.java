/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import org.adatom.learning.LearningException;

/**
 * Images of one size, with what is known about each. Pixels are as in the file: bytes 0 to 255 or real numbers. The
 * arrays are not copied and must not be changed.
 *
 * @param name what it is called, such as the name of its file
 * @param count n
 * @param channels 1 for grey, 3 for red, green, blue
 * @param height pixels
 * @param width pixels
 * @param bytes [n][channels][height][width], unsigned; empty where values holds the pixels
 * @param values [n][channels][height][width]; empty where bytes holds the pixels
 * @param labels a row for each image; without columns where nothing is known
 */
public record ImageSet(String name, int count, int channels, int height, int width, byte[] bytes, float[] values,
        Table labels) {

    /** @throws LearningException when lengths do not fit */
    public ImageSet {
        long pixels = (long) count * channels * height * width;
        if (bytes.length + (long) values.length != pixels || bytes.length > 0 && values.length > 0) {
            throw new LearningException(name + ": " + count + " images of " + channels + " x " + height + " x " + width
                    + " cannot have " + (bytes.length + (long) values.length) + " pixels");
        }
        if (!labels.columns().isEmpty() && labels.rows() != count) {
            throw new LearningException(name + ": " + labels.rows() + " labels for " + count
                    + " images: there must be one row of labels for each image");
        }
    }

    /** {@return whether the pixels are bytes} */
    public boolean isBytes() {
        return values.length == 0;
    }

    /** {@return the number of values of one image} */
    public int size() {
        return channels * height * width;
    }

    /** {@return a pixel} @param image from 0 @param index 0 to size() - 1, [channels][height][width] */
    public float value(int image, int index) {
        int i = image * size() + index;
        return isBytes() ? bytes[i] & 0xff : values[i];
    }

    /**
     * Copies the pixels of an image, times a factor.
     *
     * @param image from 0
     * @param scale 1 for the values of the file; 1/255f for bytes as 0 to 1
     * @param target takes [channels][height][width]
     * @param offset where it goes
     */
    public void copy(int image, float scale, float[] target, int offset) {
        int n = size();
        int from = image * n;
        if (isBytes()) {
            for (int i = 0; i < n; i++) {
                target[offset + i] = (bytes[from + i] & 0xff) * scale;
            }
        } else {
            for (int i = 0; i < n; i++) {
                target[offset + i] = values[from + i] * scale;
            }
        }
    }

    /** {@return some of the images, in the order given} */
    public ImageSet rows(int[] rows) {
        int n = size();
        var b = new byte[isBytes() ? rows.length * n : 0];
        var v = new float[isBytes() ? 0 : rows.length * n];
        for (int i = 0; i < rows.length; i++) {
            if (isBytes()) {
                System.arraycopy(bytes, rows[i] * n, b, i * n, n);
            } else {
                System.arraycopy(values, rows[i] * n, v, i * n, n);
            }
        }
        return new ImageSet(name, rows.length, channels, height, width, b, v, labels.rows(rows));
    }

    /** {@return the images with other labels} @param newLabels a row for each image */
    public ImageSet withLabels(Table newLabels) {
        return new ImageSet(name, count, channels, height, width, bytes, values, newLabels);
    }
}
