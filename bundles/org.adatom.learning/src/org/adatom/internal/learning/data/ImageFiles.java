/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.ImageSet;
import org.adatom.learning.data.Table;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Images in one file. */
public final class ImageFiles {
    private ImageFiles() {
    }

    /** {@return the images of a file} @throws IOException a {@link DataFileException} */
    public static ImageSet read(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        if (!Files.exists(file)) {
            throw new DataFileException(file, "there is no such file");
        }
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        byte[] head = name.endsWith(".npz") ? new byte[0] : DataStreams.head(file, 16);
        if (ArrayFiles.isArrays(file, head)) {
            return fromArrays(file, ArrayFiles.read(file, head, monitor));
        }
        if (isPicture(head)) {
            return picture(file);
        }
        return text(file, monitor);
    }

    static boolean isPicture(byte[] head) {
        return head.length > 3 && ((head[0] & 0xff) == 0x89 && head[1] == 'P' && head[2] == 'N'
                || (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8 || head[0] == 'B' && head[1] == 'M'
                || head[0] == 'G' && head[1] == 'I' && head[2] == 'F');
    }

    /** {@return one picture; grey where its three colours are the same everywhere} */
    static ImageSet picture(Path file) throws IOException {
        BufferedImage image;
        try (var in = Files.newInputStream(file)) {
            image = ImageIO.read(in);
        } catch (IOException | RuntimeException e) {
            throw new DataFileException(file, 0, "is a damaged picture (" + e.getMessage() + ")", e);
        }
        if (image == null) {
            throw new DataFileException(file, "is no picture that can be read: use PNG");
        }
        int w = image.getWidth();
        int h = image.getHeight();
        int[] rgb = image.getRaster().getNumBands() == 1 ? null : image.getRGB(0, 0, w, h, null, 0, w);
        byte[] grey = new byte[w * h];
        if (rgb == null && image.getColorModel() instanceof java.awt.image.IndexColorModel) {
            rgb = image.getRGB(0, 0, w, h, null, 0, w);
        }
        if (rgb == null) {
            int[] samples = image.getRaster().getSamples(0, 0, w, h, 0, (int[]) null);
            int bits = image.getColorModel().getComponentSize(0);
            for (int i = 0; i < grey.length; i++) {
                grey[i] = (byte) (bits > 8 ? samples[i] >> bits - 8 : bits == 8 ? samples[i]
                        : samples[i] * 255 / ((1 << bits) - 1));
            }
            return set(file, 1, 1, h, w, grey, new float[0], noLabels(file));
        }
        boolean coloured = false;
        for (int i = 0; i < rgb.length; i++) {
            int r = rgb[i] >> 16 & 0xff;
            coloured |= r != (rgb[i] >> 8 & 0xff) || r != (rgb[i] & 0xff);
            grey[i] = (byte) r;
        }
        if (!coloured) {
            return set(file, 1, 1, h, w, grey, new float[0], noLabels(file));
        }
        byte[] all = new byte[3 * w * h];
        for (int i = 0; i < rgb.length; i++) {
            all[i] = (byte) (rgb[i] >> 16);
            all[rgb.length + i] = (byte) (rgb[i] >> 8);
            all[2 * rgb.length + i] = (byte) rgb[i];
        }
        return set(file, 1, 3, h, w, all, new float[0], noLabels(file));
    }

    private static ImageSet set(Path file, int n, int c, int h, int w, byte[] bytes, float[] values, Table labels) {
        return new ImageSet(String.valueOf(file.getFileName()), n, c, h, w, bytes, values, labels);
    }

    static Table noLabels(Path file) {
        return new Table(String.valueOf(file.getFileName()), List.of());
    }

    /** The largest array of three or four axes holds the images; others with as many rows are labels. */
    private static ImageSet fromArrays(Path file, List<NumberArray> arrays) throws IOException {
        NumberArray images = null;
        for (var a : arrays) {
            if (!a.isWords() && a.shape().length >= 2 && (images == null || rank(a) > rank(images)
                    || rank(a) == rank(images) && a.size() > images.size())) {
                images = a;
            }
        }
        if (images == null) {
            throw new DataFileException(file,
                    "holds no images: an array [n][height][width] or [n][height][width][channels] "
                    + "is expected, it holds " + (arrays.isEmpty() ? "no array" : arrays.getFirst().toString()));
        }
        var labels = new ArrayList<Column>();
        for (var a : arrays) {
            if (a != images && a.shape().length <= 2 && a.rows() == images.rows() && a.size() <= 1000L * a.rows()) {
                labels.addAll(a.columns());
            }
        }
        return images(file, images, new Table(String.valueOf(file.getFileName()), labels));
    }

    private static int rank(NumberArray a) {
        return Math.min(a.shape().length, 3);
    }

    private static ImageSet images(Path file, NumberArray a, Table labels) throws IOException {
        int[] s = a.shape();
        int n = s[0];
        if (n == 0) {
            throw new DataFileException(file, "holds no images");
        }
        if (s.length == 2) {
            return flat(file, a, labels);
        }
        if (s.length > 4) {
            throw new DataFileException(file, a + " is no set of images: three or four axes are expected");
        }
        boolean last = s.length == 4 && s[3] <= 4 && s[1] > 4;
        int c = s.length == 3 ? 1 : last ? s[3] : s[1];
        int h = s.length == 3 ? s[1] : last ? s[1] : s[2];
        int w = s.length == 3 ? s[2] : last ? s[2] : s[3];
        boolean bytes = a.bytes().length > 0;
        var b = new byte[bytes ? a.size() : 0];
        var v = new float[bytes ? 0 : a.size()];
        int size = c * h * w;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < size; k++) {
                int from = i * size + (last ? k % (h * w) * c + k / (h * w) : k);
                if (bytes) {
                    b[i * size + k] = a.bytes()[from];
                } else {
                    v[i * size + k] = (float) a.value(from);
                }
            }
        }
        return set(file, n, c, h, w, b, v, labels);
    }

    /** An image a row, square; or one image where there are as many rows as columns. */
    private static ImageSet flat(Path file, NumberArray a, Table labels) throws IOException {
        int rows = a.shape()[0];
        int columns = a.shape()[1];
        int side = (int) Math.round(Math.sqrt(columns));
        if (rows == columns) {
            return images(file, new NumberArray(a.name(), new int[] {1, rows, columns}, a.bytes(), a.values(),
                    a.words()),
                    noLabels(file));
        }
        if (side * side != columns) {
            throw new DataFileException(file, "has " + columns
                    + " numbers a row, which is no square: store images as an array [n][height][width]");
        }
        return images(file, new NumberArray(a.name(), new int[] {rows, side, side}, a.bytes(), a.values(),
                a.words()), labels);
    }

    private static ImageSet text(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        var table = TextTables.read(file, monitor);
        int columns = table.columns().size();
        int rows = table.rows();
        boolean bytes = true;
        for (var c : table.columns()) {
            if (!(c instanceof NumberColumn numbers)) {
                throw new DataFileException(file, "the column '" + c.label() + "' holds words: pixels must be numbers");
            }
            bytes &= areBytes(numbers.values());
        }
        var b = new byte[bytes ? rows * columns : 0];
        var v = new double[bytes ? 0 : rows * columns];
        for (int j = 0; j < columns; j++) {
            var values = ((NumberColumn) table.columns().get(j)).values();
            for (int i = 0; i < rows; i++) {
                if (bytes) {
                    b[i * columns + j] = (byte) values[i];
                } else {
                    v[i * columns + j] = values[i];
                }
            }
        }
        return flat(file, new NumberArray("", new int[] {rows, columns}, b, v, new String[0]), noLabels(file));
    }

    private static boolean areBytes(double[] values) {
        for (double x : values) {
            if (!(x >= 0 && x <= 255 && x == Math.rint(x))) {
                return false;
            }
        }
        return true;
    }
}
