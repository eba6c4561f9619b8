/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import org.adatom.internal.render.FrameMaker;
import org.adatom.internal.render.Look;
import org.adatom.internal.render.Workers;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes pictures of scenes without a display. The pixels do not depend on the number of threads. A renderer keeps its
 * working memory for the next picture: use one per view, from one thread at a time.
 */
public final class Renderer {
    /** Largest picture in either direction, pixels. */
    public static final int MOST_PIXELS = 16_000;

    private static final long MANY_PIXELS = 3_000_000;

    private final Workers workers;
    private final FrameMaker maker;

    /** A renderer that uses the machine's processors, at most eight. */
    public Renderer() {
        this(Math.min(8, Runtime.getRuntime().availableProcessors()));
    }

    /** @param threads how many threads work, the caller's included; at least 1 */
    public Renderer(int threads) {
        this.workers = new Workers(threads);
        this.maker = new FrameMaker(workers);
    }

    /** {@return a picture in a new frame} */
    public Frame render(Scene scene, Camera camera, int width, int height, RenderOptions options) {
        return render(scene, camera, width, height, options, null);
    }

    /**
     * {@return a picture}
     *
     * @param scene what is drawn
     * @param camera how it is looked at
     * @param width columns, 1..{@value #MOST_PIXELS}
     * @param height rows, 1..{@value #MOST_PIXELS}
     * @param options how it is drawn
     * @param reuse a frame that is no longer needed, to be filled again; null makes a new one
     * @throws RenderException when the size is outside its limits
     */
    public Frame render(Scene scene, Camera camera, int width, int height, RenderOptions options, @Nullable Frame reuse) {
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw new RenderException("a picture of " + width + " x " + height + " pixels cannot be made: both must be 1.."
                    + MOST_PIXELS);
        }
        var frame = reuse == null ? new Frame() : reuse;
        frame.begin(scene, camera, width, height, options.quality() == Quality.DRAFT ? 2 : 1);
        int samples = options.quality().samples();
        if ((long) width * height > MANY_PIXELS) {
            samples = Math.min(samples, 3);
        }
        while (samples > 1 && samples * Math.max(frame.width(), frame.height()) > 32_000) {
            samples--;
        }
        var job = new FrameMaker.Job(scene.data(), look(scene, options),
                view -> camera.projection(frame.width(), frame.height(), view), frame.width(), frame.height(), samples,
                options.quality().compareTo(Quality.FINE) >= 0, frame.pixels(), frame.ids(), frame.depths());
        var decoration = new FrameMaker.Decoration(options.theme().cell(), options.theme().text(), options.theme().textHalo(),
                options.theme().hover(), options.axes(), options.scaleBar() && !camera.perspective(),
                options.quality() == Quality.DRAFT ? options.zoom() / 2 : options.zoom());
        var legend = options.legend() ? scene.legend() : null;
        maker.run(job, decoration, legend == null ? null
                : new FrameMaker.Legend(legend.title(), legend.from(), legend.to(), legend.map()::at));
        return frame;
    }

    private static Look look(Scene scene, RenderOptions options) {
        var t = options.theme();
        double deep = scene.radius();
        double fog = options.depthCue() ? Math.clamp((deep - 5) / 40, 0.0, 1.0) * 0.24 + (deep > 5 ? 0.10 : 0) : 0;
        return new Look(t.backgroundTop(), t.backgroundBottom(), options.transparent(), t.outline(),
                (float) (options.quality() == Quality.DRAFT ? 0.6 * t.outlineStrength() : t.outlineStrength()), t.accent(),
                (float) fog, scene.selected(), scene.hover(), options.locks());
    }
}
