/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.examples.ExampleGroups;
import org.adatom.render.Camera;
import org.adatom.render.Frame;
import org.adatom.render.Quality;
import org.adatom.render.RenderOptions;
import org.adatom.render.RenderTheme;
import org.adatom.render.Renderer;
import org.adatom.render.SceneBuilder;
import org.adatom.render.SceneOptions;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Supercells;
import org.adatom.workbench.ExampleDescriptor;
import org.adatom.workbench.StudyLoader;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Pictures of what examples start from, made in the background. */
final class ExamplePictures {
    private ExamplePictures() {
    }

    /**
     * Makes a picture with a ground that can be seen through.
     *
     * @param example of what
     * @param pixels width and height
     * @param dark whether it lies on dark ground
     * @param shown gets the picture, in another thread
     */
    static void make(ExampleDescriptor example, int pixels, boolean dark, Consumer<ImageData> shown) {
        var job = Job.createSystem("Picture of " + example.name(), monitor -> {
            try {
                var structure = structure(example);
                shown.accept(structure.isPresent() ? picture(structure.get(), pixels, dark) : icon(example, pixels));
            } catch (IOException | RuntimeException e) {
                ILog.of(ExamplePictures.class).warn("no picture of the example " + example.id(), e);
            }
            return Status.OK_STATUS;
        });
        job.setPriority(Job.DECORATE);
        job.schedule();
    }

    private static Optional<Structure> structure(ExampleDescriptor example) throws IOException {
        var folder = Files.createTempDirectory("adatom");
        try {
            return new StudyLoader(Core.analyses(), Core.builders()).load(example.object().extract(folder)).input()
                    .stream().findFirst();
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** {@return the icon of what the example runs, in the middle of a clear square} */
    private static ImageData icon(ExampleDescriptor example, int pixels) {
        var descriptor = ExampleGroups.analysis(example).map(Images::of).orElseGet(() -> Images.descriptor("analysis"));
        var small = descriptor.getImageData(100);
        var icon = descriptor.getImageData(100 * pixels * 5 / (8 * small.width));
        var out = new ImageData(pixels, pixels, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        out.alphaData = new byte[pixels * pixels];
        int left = (pixels - icon.width) / 2;
        int top = (pixels - icon.height) / 2;
        for (int y = 0; y < icon.height; y++) {
            for (int x = 0; x < icon.width; x++) {
                var colour = icon.palette.getRGB(icon.getPixel(x, y));
                out.setPixel(left + x, top + y, out.palette.getPixel(colour));
                out.setAlpha(left + x, top + y, icon.getAlpha(x, y));
            }
        }
        return out;
    }

    private static ImageData picture(Structure structure, int pixels, boolean dark) {
        int cells = structure.periodicity().equals(Periodicity.ALL) && structure.count() <= 4 ? 3 : 1;
        boolean particle = structure.periodicity().equals(Periodicity.NONE);
        var scene = new SceneBuilder(SceneOptions.DEFAULT.withCell(false).withBoundary(SceneOptions.Boundary.NONE)
                .withStyle(particle ? SceneOptions.Style.SPACE_FILLING : SceneOptions.Style.BALL_AND_STICK))
                .build(Supercells.repeat(structure, cells, cells, cells));
        var options = RenderOptions.DEFAULT.withQuality(Quality.FINE).withAxes(false).withTransparent(true)
                .withTheme(dark ? RenderTheme.DARK : RenderTheme.LIGHT);
        return translucent(new Renderer().render(scene, Camera.oblique(scene, pixels, pixels), pixels, pixels,
                options));
    }

    private static ImageData translucent(Frame frame) {
        var argb = frame.pixels();
        var data = new ImageData(frame.width(), frame.height(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        var alpha = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            data.setPixel(i % frame.width(), i / frame.width(), argb[i] & 0xFFFFFF);
            alpha[i] = (byte) (argb[i] >>> 24);
        }
        data.alphaData = alpha;
        return data;
    }
}
