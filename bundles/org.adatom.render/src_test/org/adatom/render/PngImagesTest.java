/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngImagesTest {
    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    private Path folder;

    private void roundTrip(boolean alpha) throws IOException {
        var random = new Random(1);
        var pixels = new int[37 * 23];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = alpha ? random.nextInt() | 0x01000000 : random.nextInt() | 0xFF000000;
        }
        var file = folder.resolve("a.png");
        PngImages.write(file, pixels, 37, 23);
        var image = ImageIO.read(file.toFile());
        assertEquals(37, image.getWidth());
        assertEquals(23, image.getHeight());
        assertArrayEquals(pixels, image.getRGB(0, 0, 37, 23, null, 0, 37));
    }

    @Test
    void pixelsComeBack() throws IOException {
        roundTrip(false);
        roundTrip(true);
    }

    @Test
    void aSceneIsWrittenWithoutLeftOvers() throws IOException {
        var scene = SceneBuilder.of(Structure.builder().add(79, 0, 0, 0).build());
        var file = folder.resolve("atom.png");
        PngImages.write(file, scene, Camera.oblique(scene, 60, 50), 60, 50,
                RenderOptions.DEFAULT.withTransparent(true).withAxes(false));
        var image = ImageIO.read(file.toFile());
        assertEquals(0, image.getRGB(0, 0));
        assertEquals(255, image.getRGB(30, 25) >>> 24);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aMissingFolderIsNamed() {
        var e = assertThrows(IOException.class, () -> PngImages.write(folder.resolve("no/a.png"), new int[1], 1, 1));
        assertEquals(folder.resolve("no/a.png") + ": the folder " + folder.resolve("no")
                + " does not exist: make it first", e.getMessage());
    }
}
