/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.function.IntFunction;
import org.eclipse.jdt.annotation.Nullable;

/** Runs the steps of a picture; keeps working memory. Large pictures are made in bands. */
public final class FrameMaker {
    /** Most samples that are kept at once. */
    static final long MOST_SAMPLES = 24_000_000;
    private static final int ROWS = 16;
    private static final double THINNEST_BOND = 0.16;
    private static final int LARGEST_SHADOW = 1024;
    private static final double SHADOW_SAMPLES_PER_ANGSTROM = 7;

    private final Workers workers;
    private final long mostSamples;
    private final DrawList list = new DrawList();
    private float[] depth = new float[0];
    private int[] ids = new int[0];
    private float[] shadowDepth = new float[0];
    private int[] shadowIds = new int[0];

    /** @param workers who works */
    public FrameMaker(Workers workers) {
        this(workers, MOST_SAMPLES);
    }

    FrameMaker(Workers workers, long mostSamples) {
        this.workers = workers;
        this.mostSamples = mostSamples;
    }

    /**
     * What to draw and where to.
     *
     * @param scene what
     * @param look how
     * @param view projection for so many samples a pixel
     * @param width columns
     * @param height rows
     * @param samples samples a pixel, each way
     * @param fine whether light is worked out with shade and shadows
     * @param pixels [height][width], filled
     * @param pixelIds [height][width], filled with what is in front, -1 for nothing
     * @param pixelDepth [height][width], filled, A
     */
    public record Job(SceneData scene, Look look, IntFunction<Projection> view, int width, int height, int samples,
            boolean fine, int[] pixels, int[] pixelIds, float[] pixelDepth) {
    }

    /**
     * What is drawn over the atoms; colours 0xRRGGBB.
     *
     * @param cell edges of the cell
     * @param text words
     * @param halo around words
     * @param hover ring of the atom under the pointer
     * @param axes whether the triad is drawn
     * @param scaleBar whether the bar is drawn
     * @param zoom size of lines and letters
     */
    public record Decoration(int cell, int text, int halo, int hover, boolean axes, boolean scaleBar, double zoom) {
    }

    /**
     * A scale of colours.
     *
     * @param title what it shows
     * @param from first number
     * @param to last number
     * @param colours colours between
     */
    public record Legend(String title, double from, double to, Overlay.Scale colours) {
    }

    /** Makes a picture. */
    public void run(Job job, Decoration decoration, @Nullable Legend legend) {
        var whole = job.view().apply(job.samples());
        var occlusion = job.fine() ? job.scene().occlusion(workers) : null;
        var shadows = job.fine() && job.scene().spheres().count() > 0 ? shadows(job.scene(), whole) : null;
        boolean bonds = bondsSeen(job, whole);
        int n = job.samples();
        int rows = (int) Math.clamp(mostSamples / ((long) whole.width() * n), 1, job.height());
        for (int top = 0; top < job.height(); top += rows) {
            int count = Math.min(rows, job.height() - top);
            band(job, decoration, whole, occlusion, shadows, bonds, top, count);
        }
        var canvas = new Canvas(job.pixels(), job.width(), job.height());
        var overlay = new Overlay(canvas, job.scene(), whole, depth, ids, n, decoration.zoom());
        if (decoration.axes() && Math.min(job.width(), job.height()) >= 160 * decoration.zoom()) {
            overlay.triad(decoration.text(), job.look().bottom());
        }
        if (decoration.scaleBar()) {
            overlay.scaleBar(decoration.text());
        }
        if (legend != null && job.height() >= 160 * decoration.zoom()) {
            overlay.legend(legend.title(), legend.from(), legend.to(), legend.colours(), decoration.text(), decoration.cell());
        }
    }

    /** Bonds too thin to be seen are left out where there are very many. */
    private static boolean bondsSeen(Job job, Projection view) {
        var bonds = job.scene().bonds();
        double pixels = 2 * bonds.radius() * view.scale() / view.height() * job.height();
        return bonds.count() > 0 && (bonds.count() < 150_000 || pixels > (job.fine() ? THINNEST_BOND : 4 * THINNEST_BOND));
    }

    /** A band is made with more rows at either side, so that outlines and rings do not see where it ends. */
    private void band(Job job, Decoration decoration, Projection whole, @Nullable Occlusion occlusion,
            @Nullable ShadowMap shadows, boolean bonds, int inner, int innerRows) {
        int n = job.samples();
        int margin = (int) Math.ceil(8 * decoration.zoom()) + 1;
        int top = Math.max(0, inner - margin);
        int rows = Math.min(job.height(), inner + innerRows + margin) - top;
        var scene = job.scene();
        var view = new Projection(whole.rotation(), whole.target(), whole.eye(), whole.scale(), whole.centreX(),
                whole.centreY() - (double) top * n, whole.width(), rows * n);
        int size = view.width() * view.height();
        if (depth.length < size || depth.length > 4 * size + 1_000_000) {
            depth = new float[size];
            ids = new int[size];
        }
        raster(scene, view, bonds, depth, ids);
        boolean part = innerRows != job.height();
        int[] pixels = part ? new int[job.width() * rows] : job.pixels();
        int[] pixelIds = part ? new int[job.width() * rows] : job.pixelIds();
        float[] pixelDepth = part ? new float[job.width() * rows] : job.pixelDepth();
        var shaders = new Shader[workers.threads()];
        workers.run((rows + ROWS - 1) / ROWS, (i, worker) -> {
            var shader = shaders[worker];
            if (shader == null) {
                shader = new Shader(list, scene, view, job.look(), depth, ids, n, occlusion, shadows, top, job.height());
                shaders[worker] = shader;
            }
            shader.run(job.width(), i * ROWS, Math.min(rows, (i + 1) * ROWS), pixels, pixelIds, pixelDepth);
        });
        var overlay = new Overlay(new Canvas(pixels, job.width(), rows), scene, view, depth, ids, n, decoration.zoom());
        overlay.segments(decoration.cell());
        overlay.rings(job.look(), decoration.hover());
        overlay.captions(decoration.text(), decoration.halo());
        if (part) {
            int from = (inner - top) * job.width();
            int count = innerRows * job.width();
            System.arraycopy(pixels, from, job.pixels(), inner * job.width(), count);
            System.arraycopy(pixelIds, from, job.pixelIds(), inner * job.width(), count);
            System.arraycopy(pixelDepth, from, job.pixelDepth(), inner * job.width(), count);
        }
    }

    private void raster(SceneData scene, Projection view, boolean bonds, float[] toDepth, int[] toIds) {
        list.trim(scene.spheres().count());
        list.fill(scene, view, bonds, workers);
        var rasters = new TileRaster[workers.threads()];
        workers.run(list.tilesX * list.tilesY, (tile, worker) -> {
            var raster = rasters[worker];
            if (raster == null) {
                raster = new TileRaster(list, scene, view);
                rasters[worker] = raster;
            }
            raster.run(tile, toDepth, toIds);
        });
    }

    private ShadowMap shadows(SceneData scene, Projection view) {
        int size = Math.clamp((int) (2 * scene.reach() * SHADOW_SAMPLES_PER_ANGSTROM) + 8, 64, LARGEST_SHADOW);
        var light = ShadowMap.view(view, scene, size);
        if (shadowDepth.length < size * size) {
            shadowDepth = new float[size * size];
            shadowIds = new int[size * size];
        }
        raster(scene, light, false, shadowDepth, shadowIds);
        return new ShadowMap(view, light, shadowDepth);
    }
}
