/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.adatom.render.Camera;
import org.adatom.render.RenderOptions;
import org.adatom.render.RenderTheme;
import org.adatom.render.Renderer;
import org.adatom.render.SceneBuilder;
import org.adatom.render.SceneOptions;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;

/** Small pictures of structures, made in the background when they are first asked for. */
public final class Thumbnails {
    private static final Set<String> INERT = Set.of("He", "Ne", "Ar", "Kr", "Xe", "Rn"); // they have no bonds
    private final Control owner;
    private final int size;
    private final Runnable ready;
    private final Map<String, Image> images = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(r -> {
        var thread = new Thread(r, "Adatom thumbnails");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param owner the pictures go with it
     * @param size points
     * @param ready is called in the user interface thread when a picture is there
     */
    public Thumbnails(Control owner, int size, Runnable ready) {
        this.owner = owner;
        this.size = size;
        this.ready = ready;
        owner.addListener(SWT.Dispose, e -> {
            worker.shutdownNow();
            images.values().forEach(Image::dispose);
            images.clear();
        });
    }

    /**
     * {@return the picture of a structure, null until it is there}
     *
     * @param name what it is asked for by
     * @param structure makes it, in the background
     * @param dark whether the ground is dark
     */
    public @Nullable Image get(String name, Supplier<Structure> structure, boolean dark) {
        var key = name + dark;
        if (asked.add(key)) {
            double zoom = Math.max(1, owner.getMonitor().getZoom() / 100.0);
            var display = owner.getDisplay();
            worker.execute(() -> {
                try {
                    var data = make(structure.get(), dark, (int) Math.round(size * zoom));
                    display.asyncExec(() -> keep(key, data, zoom));
                } catch (RuntimeException e) {
                    ILog.of(Thumbnails.class).warn("No picture of " + name + ": " + e.getMessage());
                }
            });
        }
        return images.get(key);
    }

    private void keep(String key, ImageData data, double zoom) {
        if (!owner.isDisposed()) {
            int percent = (int) Math.round(100 * zoom);
            images.put(key, new Image(owner.getDisplay(), (ImageDataProvider) z -> z == percent ? data
                    : z == 100 ? data.scaledTo(size, size) : null));
            ready.run();
        }
    }

    private static ImageData make(Structure structure, boolean dark, int pixels) {
        boolean inert = structure.periodicity().equals(Periodicity.NONE)
                && IntStream.range(0, structure.count()).allMatch(i -> INERT.contains(structure.element(i).symbol()));
        var scene = new SceneBuilder(SceneOptions.DEFAULT.withCell(false)
                .withStyle(inert ? SceneOptions.Style.SPACE_FILLING : SceneOptions.Style.BALL_AND_STICK)
                .withBoundary(SceneOptions.Boundary.NONE)).build(structure);
        var options = RenderOptions.DEFAULT.withAxes(false).withTransparent(true)
                .withTheme(dark ? RenderTheme.DARK : RenderTheme.LIGHT);
        return Pixels.translucent(new Renderer().render(scene, Camera.oblique(scene, pixels, pixels), pixels, pixels, options));
    }
}
