/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as PNG (ISO/IEC 15948): 8 bits a channel, with transparency where there is some. */
public final class PngImages {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PngImages() {
    }

    /**
     * Renders a scene in {@link Quality#EXPORT} and writes it; the file appears when it is complete.
     *
     * @param target the file; replaced if it is there
     * @throws IOException when it cannot be written
     * @throws RenderException when the size is outside its limits
     */
    public static void write(Path target, Scene scene, Camera camera, int width, int height, RenderOptions options)
            throws IOException {
        var frame = new Renderer().render(scene, camera, width, height, options.withQuality(Quality.EXPORT));
        write(target, frame.pixels(), frame.width(), frame.height());
    }

    /** Writes a frame; the file appears when it is complete. @throws IOException when it cannot be written */
    public static void write(Path target, Frame frame) throws IOException {
        write(target, frame.pixels(), frame.width(), frame.height());
    }

    /**
     * Writes pixels; the file appears when it is complete.
     *
     * @param target the file; replaced if it is there
     * @param pixels [height][width], 0xAARRGGBB, not premultiplied
     * @throws IOException when it cannot be written
     */
    public static void write(Path target, int[] pixels, int width, int height) throws IOException {
        var full = target.toAbsolutePath();
        var folder = full.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(target.toString(), null, "the folder "
                    + target.toAbsolutePath().normalize().getParent() + " does not exist: make it first");
        }
        // no createTempFile: its files are for their owner's eyes only, and the picture would stay so
        var part = folder.resolve("." + full.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                write(out, pixels, width, height);
            }
            try {
                Files.move(part, full, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, full, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes pixels to a stream, which stays open. @throws IOException when the stream does */
    public static void write(OutputStream out, int[] pixels, int width, int height) throws IOException {
        boolean alpha = false;
        for (int p : pixels) {
            alpha |= p >>> 24 != 255;
        }
        out.write(SIGNATURE);
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, (byte) (alpha ? 6 : 2), 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "tEXt", "Software\0Adatom".getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "IDAT", compressed(pixels, width, height, alpha ? 4 : 3));
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static byte[] compressed(int[] pixels, int width, int height, int channels) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 16);
        var deflater = new Deflater(6);
        try (var packed = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
            var above = new byte[width * channels];
            var row = new byte[width * channels];
            var filtered = new byte[1 + width * channels];
            for (int y = 0; y < height; y++) {
                unpack(pixels, y * width, width, channels, row);
                filtered[0] = 4;
                for (int i = 0; i < row.length; i++) {
                    int a = i < channels ? 0 : row[i - channels] & 255;
                    int b = above[i] & 255;
                    int c = i < channels ? 0 : above[i - channels] & 255;
                    filtered[1 + i] = (byte) (row[i] - paeth(a, b, c));
                }
                packed.write(filtered);
                var swap = above;
                above = row;
                row = swap;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void unpack(int[] pixels, int from, int width, int channels, byte[] row) {
        for (int x = 0, at = 0; x < width; x++) {
            int p = pixels[from + x];
            row[at++] = (byte) (p >> 16);
            row[at++] = (byte) (p >> 8);
            row[at++] = (byte) p;
            if (channels == 4) {
                row[at++] = (byte) (p >>> 24);
            }
        }
    }

    private static int paeth(int a, int b, int c) {
        int pa = Math.abs(b - c);
        int pb = Math.abs(a - c);
        int pc = Math.abs(a + b - 2 * c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) crc.getValue());
        data.flush();
    }
}
