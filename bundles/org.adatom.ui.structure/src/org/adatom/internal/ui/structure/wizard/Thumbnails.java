/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.adatom.internal.ui.structure.view.Blit;
import org.adatom.internal.ui.structure.view.Pixels;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.render.Camera;
import org.adatom.render.Quality;
import org.adatom.render.RenderOptions;
import org.adatom.render.RenderTheme;
import org.adatom.render.Renderer;
import org.adatom.render.SceneBuilder;
import org.adatom.render.SceneOptions;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.workbench.BuilderDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;

/** Small pictures of what builders make with their defaults, made in the background when they are first shown. */
final class Thumbnails {
    private final Control owner;
    private final int size;
    private final Map<String, Image> images = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(r -> {
        var thread = new Thread(r, "Adatom thumbnails"); //$NON-NLS-1$
        thread.setDaemon(true);
        return thread;
    });

    /** @param owner is redrawn when a picture is there @param size points */
    Thumbnails(Control owner, int size) {
        this.owner = owner;
        this.size = size;
    }

    /** {@return the picture, null until it is there} */
    @Nullable Image get(BuilderDescriptor builder, boolean dark) {
        var key = builder.id() + dark;
        if (asked.add(key)) {
            double zoom = Blit.zoom(owner);
            var display = owner.getDisplay();
            worker.execute(() -> {
                try {
                    var data = make(builder, dark, (int) Math.round(size * zoom));
                    display.asyncExec(() -> show(key, data, zoom));
                } catch (RuntimeException e) {
                    org.eclipse.core.runtime.ILog.get().warn("No picture of " + builder.id() + ": " + e.getMessage()); //$NON-NLS-1$ //$NON-NLS-2$
                }
            });
        }
        return images.get(key);
    }

    private void show(String key, ImageData data, double zoom) {
        if (!owner.isDisposed()) {
            int percent = (int) Math.round(100 * zoom);
            images.put(key, new Image(owner.getDisplay(), (ImageDataProvider) z -> z == percent ? data
                    : z == 100 ? data.scaledTo(size, size) : null));
            owner.redraw();
        }
    }

    void dispose() {
        worker.shutdownNow();
        images.values().forEach(Image::dispose);
        images.clear();
    }

    private static Structure structure(BuilderDescriptor builder) {
        try {
            return builder.build(Showcase.picture(builder));
        } catch (ParameterException | StructureException e) {
            return builder.build(Showcase.start(builder));
        }
    }

    private static ImageData make(BuilderDescriptor builder, boolean dark, int pixels) {
        var structure = structure(builder);
        var scene = new SceneBuilder(SceneOptions.DEFAULT.withCell(false)
                .withBoundary(SceneOptions.Boundary.NONE)).build(structure);
        var options = RenderOptions.DEFAULT.withQuality(Quality.FINE).withAxes(false).withTransparent(true)
                .withTheme(dark ? RenderTheme.DARK : RenderTheme.LIGHT);
        return Pixels.translucent(new Renderer().render(scene, Camera.oblique(scene, pixels, pixels), pixels, pixels, options));
    }
}
