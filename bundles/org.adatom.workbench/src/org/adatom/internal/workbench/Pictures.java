/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.adatom.analysis.ResultItem.Image;

/** Pictures as PNG. */
final class Pictures {
    private Pictures() {
    }

    static void write(Path file, Image image) throws IOException {
        var picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, image.width(), image.height(), image.argb(), 0, image.width());
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(picture, "png", out);
        }
    }

    static Image read(Path file, String name, String label) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var picture = ImageIO.read(in);
            if (picture == null) {
                throw new IOException(file + " is no picture that can be read");
            }
            int w = picture.getWidth();
            int h = picture.getHeight();
            return new Image(name, label, w, h, picture.getRGB(0, 0, w, h, new int[w * h], 0, w));
        }
    }
}
