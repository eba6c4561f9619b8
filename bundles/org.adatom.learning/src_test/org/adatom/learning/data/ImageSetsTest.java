/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.adatom.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.jhdf.HdfFile;

class ImageSetsTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    private void png(String name, int w, int h, int type, int rgb) throws IOException {
        var image = new BufferedImage(w, h, type);
        image.setRGB(1, 0, rgb);
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    static byte[] npy(String type, boolean fortran, String shape, int version, int size, Consumer<ByteBuffer> data) {
        var text = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (" + shape
                + "), }\n";
        var b = ByteBuffer.allocate(12 + text.length() + size).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
        if (version == 1) {
            b.putShort((short) text.length());
        } else {
            b.putInt(text.length());
        }
        b.put(text.getBytes(StandardCharsets.US_ASCII));
        b.order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        data.accept(b);
        return java.util.Arrays.copyOf(b.array(), b.position());
    }

    @Test
    void subFoldersAreClasses() throws IOException {
        png("set/b/1.png", 3, 2, BufferedImage.TYPE_BYTE_GRAY, 0xffffff);
        png("set/a/2.png", 3, 2, BufferedImage.TYPE_INT_RGB, 0x808080);
        var set = ImageSets.read(folder.resolve("set"));
        assertEquals("2 1 2 3", set.count() + " " + set.channels() + " " + set.height() + " " + set.width());
        assertArrayEquals(new String[] {"a", "b"}, set.labels().words("class").values());
        assertEquals(128, set.value(0, 1));
        assertEquals(255, set.value(1, 1));
        png("set/c/3.png", 3, 2, BufferedImage.TYPE_INT_RGB, 0x102030);
        var coloured = ImageSets.read(folder.resolve("set"));
        assertEquals(3, coloured.channels());
        assertEquals(0x20, coloured.value(2, 7));
        assertEquals(128, coloured.value(0, 7));
    }

    @Test
    void aTableInTheFolderGivesLabels() throws IOException {
        png("set/x1.png", 3, 2, BufferedImage.TYPE_BYTE_GRAY, 0);
        png("set/x2.png", 3, 2, BufferedImage.TYPE_BYTE_GRAY, 0);
        Files.writeString(folder.resolve("set/labels.csv"), "file,energy (J)\nx2.png,2\nx1.png,1\n");
        assertArrayEquals(new double[] {1, 2}, ImageSets.read(folder.resolve("set")).labels().numbers("energy")
                .values());
        png("set/x3.png", 3, 2, BufferedImage.TYPE_BYTE_GRAY, 0);
        message("set", "labels.csv: names no labels for the image x3.png");
        Files.delete(folder.resolve("set/labels.csv"));
        png("set/x3.png", 4, 2, BufferedImage.TYPE_BYTE_GRAY, 0);
        message("set", "x3.png: is 4 x 2 pixels, x1.png is 3 x 2");
        Files.writeString(folder.resolve("set/x3.png"), "no picture");
        message("set", "x3.png: ");
    }

    private void message(String name, String text) {
        var e = assertThrows(IOException.class, () -> ImageSets.read(folder.resolve(name)));
        assertTrue(String.valueOf(e.getMessage()).contains(text), e.getMessage());
    }

    @Test
    void arraysOfNumpyAreRead() throws IOException {
        var f = folder.resolve("a.npy");
        Files.write(f, npy("|u1", false, "2, 2, 3", 1, 12, b -> {
            for (int i = 0; i < 12; i++) {
                b.put((byte) (i * 20));
            }
        }));
        var set = ImageSets.read(f);
        assertTrue(set.isBytes());
        assertEquals(220, set.value(1, 5));
        Files.write(f, npy("<f4", true, "2, 2, 3", 2, 48, b -> {
            for (int i = 0; i < 12; i++) {
                b.putFloat(i);
            }
        }));
        set = ImageSets.read(f);
        assertFalse(set.isBytes());
        assertArrayEquals(new float[] {0, 4, 8, 2, 6, 10, 1, 5, 9, 3, 7, 11}, set.values());
        Files.write(f, npy(">i2", false, "1, 5, 5, 3", 3, 150, b -> {
            for (int i = 0; i < 75; i++) {
                b.putShort((short) -i);
            }
        }));
        set = ImageSets.read(f);
        assertEquals(3, set.channels());
        assertEquals(-4, set.value(0, 26));
    }

    @Test
    void everyNumericTypeIsRead() throws IOException {
        var f = folder.resolve("t.npy");
        for (var type : new String[] {"<f8", "<f4", "<f2", "<i8", "<u8", "<i4", "<u4", "<i2", "<u2", "|i1", "|u1",
                "|b1"}) {
            int width = type.charAt(2) - '0';
            long one = switch (type) {
                case "<f8" -> Double.doubleToLongBits(1);
                case "<f4" -> Float.floatToIntBits(1);
                case "<f2" -> Float.floatToFloat16(1);
                default -> 1;
            };
            Files.write(f, npy(type, false, "2,", 1, 16, b -> {
                for (int k = 0; k < width; k++) {
                    b.put((byte) (one >> 8 * k));
                }
                b.put(new byte[width]);
            }));
            assertArrayEquals(new double[] {1, 0}, Tables.read(f).numbers("x").values(), type);
        }
        Files.write(f, npy("<c16", false, "1,", 1, 16, b -> b.put(new byte[16])));
        var e = assertThrows(DataFileException.class, () -> Tables.read(f));
        assertTrue(String.valueOf(e.getMessage()).contains("values of type 'c16'"), e.getMessage());
        Files.write(f, npy("<f8", false, "3,", 1, 16, b -> b.put(new byte[16])));
        e = assertThrows(DataFileException.class, () -> Tables.read(f));
        assertTrue(String.valueOf(e.getMessage()).contains("is cut off"), e.getMessage());
    }

    @Test
    void archivesGiveImagesAndLabels() throws IOException {
        var f = folder.resolve("a.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(f))) {
            zip.putNextEntry(new ZipEntry("y.npy"));
            zip.write(npy("<f8", false, "2,", 1, 16, b -> b.putDouble(1.5).putDouble(2.5)));
            zip.putNextEntry(new ZipEntry("x.npy"));
            zip.write(npy("|u1", false, "2, 2, 2", 1, 8, b -> b.put(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})));
        }
        var set = ImageSets.read(f);
        assertEquals(8, set.value(1, 3));
        assertArrayEquals(new double[] {1.5, 2.5}, set.labels().numbers("y").values());
    }

    @Test
    void hdf5GivesImagesAndLabels() throws IOException {
        var f = folder.resolve("a.h5");
        try (var h = HdfFile.write(f)) {
            h.putDataset("images", new float[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}});
            h.putDataset("energy", new double[] {-1, -2});
        }
        var set = ImageSets.read(f);
        assertEquals(7, set.value(1, 2));
        assertArrayEquals(new double[] {-1, -2}, set.labels().numbers("energy").values());
        Files.write(f, java.util.Arrays.copyOf(Files.readAllBytes(f), 300));
        assertThrows(DataFileException.class, () -> ImageSets.read(f));
    }

    @Test
    void idxIsRead() throws IOException {
        var b = ByteBuffer.allocate(16 + 8).put(new byte[] {0, 0, 8, 3}).putInt(2).putInt(2).putInt(2);
        b.put(new byte[] {0, 1, 2, 3, 4, 5, 6, (byte) 255});
        var f = Files.write(folder.resolve("train-images-idx3-ubyte"), b.array());
        assertEquals(255, ImageSets.read(f).value(1, 3));
        Files.write(f, java.util.Arrays.copyOf(b.array(), 20));
        message("train-images-idx3-ubyte", "is cut off: 4 numbers, 8 are expected");
    }

    @Test
    void aLineOfTextIsAnImage() throws IOException {
        var f = Files.writeString(folder.resolve("a.txt"), "0 1 2 3\n4 5 6 255\n");
        var labels = Files.writeString(folder.resolve("y.txt"), "0.5\n1.5\n");
        var set = ImageSets.read(f, labels, null);
        assertEquals("2 2 2", set.count() + " " + set.height() + " " + set.width());
        assertArrayEquals(new double[] {.5, 1.5}, set.labels().numbers("c1").values());
        Files.writeString(labels, "0.5\n1.5\n2.5\n");
        var e = assertThrows(DataFileException.class, () -> ImageSets.read(f, labels, null));
        assertTrue(String.valueOf(e.getMessage()).contains("has 3 rows for 2 images"), e.getMessage());
        Files.writeString(f, "0 1 2\n4 5 6\n");
        message("a.txt", "has 3 numbers a row, which is no square");
    }

    @Test
    void mechanicalMnistIsRead() throws IOException {
        var set = ImageSets.read(TestData.path("data/mechanical-mnist/mnist_img_test.txt.zip"),
                TestData.path("data/mechanical-mnist/summary_psi_test_all.txt"), null);
        assertEquals("10000 1 28 28", set.count() + " " + set.channels() + " " + set.height() + " " + set.width());
        assertTrue(set.isBytes());
        var last = ((Column.NumberColumn) set.labels().columns().getLast()).values();
        assertEquals(161.099, java.util.Arrays.stream(last).average().orElse(0), 5e-4);
        var patterns = ImageSets.read(TestData.path("data/mechanical-mnist-cahn-hilliard/input_patterns"));
        assertEquals("4 400 400", patterns.count() + " " + patterns.height() + " " + patterns.width());
    }
}
