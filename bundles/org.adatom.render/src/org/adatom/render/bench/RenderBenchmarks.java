/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.adatom.render.Camera;
import org.adatom.render.Frame;
import org.adatom.render.Quality;
import org.adatom.render.RenderOptions;
import org.adatom.render.Renderer;
import org.adatom.render.Scene;
import org.adatom.render.SceneBuilder;
import org.adatom.render.SceneOptions;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ChartPainter;
import org.adatom.render.chart.ChartTheme;
import org.adatom.render.chart.Series;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Time of a picture of 1000 x 700 pixels of a copper crystal seen obliquely, while it turns, and of a crowded chart.
 */
public final class RenderBenchmarks {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final double A = 3.61;
    private static final int POINTS = 100_000;
    private static final int CHARTS = 20;

    private RenderBenchmarks() {
    }

    /**
     * One measured time.
     *
     * @param name what was measured, such as "render.frame-10k"
     * @param value the median, ms
     * @param unit always "ms"
     * @param runs how many pictures were timed
     */
    public record Timing(String name, double value, String unit, int runs) {
    }

    /** {@return all timings; takes about a minute} */
    public static List<Timing> run() {
        var out = new ArrayList<Timing>();
        out.addAll(measure("10k", copper(14, 14, 13), false));
        out.addAll(measure("100k", copper(29, 29, 30), false));
        out.addAll(measure("100k-bonds", copper(29, 29, 30), true));
        out.addAll(measure("1M", copper(63, 63, 63), false));
        out.addAll(measure("1M-bonds", copper(63, 63, 63), true));
        out.add(scatter());
        return out;
    }

    /** {@return the time of a chart of 100,000 points, 1600 x 1000 pixels} */
    public static Timing scatter() {
        var random = new SplittableRandom(1);
        var x = new double[POINTS];
        var y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = random.nextGaussian();
            y[i] = 0.6 * x[i] + 0.5 * random.nextGaussian();
        }
        var model = ChartModel.of("", Axis.linear("x", ""), Axis.linear("y", ""), Series.points("points", x, y));
        var painter = new ChartPainter(ChartTheme.LIGHT, 1);
        var times = new double[CHARTS];
        for (int i = -CHARTS / 2; i < CHARTS; i++) {
            long start = System.nanoTime();
            painter.paint(model, null, 1600, 1000);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) * 1e-6;
            }
        }
        Arrays.sort(times);
        return new Timing("render.scatter-100k", times[CHARTS / 2], "ms", CHARTS);
    }

    /** {@return a block of face-centred cubic copper, so many cells each way} */
    public static Structure copper(int na, int nb, int nc) {
        double[] basis = {0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0};
        int n = 4 * na * nb * nc;
        var positions = new double[3 * n];
        int at = 0;
        for (int i = 0; i < na; i++) {
            for (int j = 0; j < nb; j++) {
                for (int k = 0; k < nc; k++) {
                    for (int b = 0; b < 12; b += 3) {
                        positions[at++] = A * (i + basis[b]);
                        positions[at++] = A * (j + basis[b + 1]);
                        positions[at++] = A * (k + basis[b + 2]);
                    }
                }
            }
        }
        var numbers = new int[n];
        Arrays.fill(numbers, 29);
        return Structure.of(numbers, positions, Lattice.orthorhombic(A * na, A * nb, A * nc), Periodicity.NONE);
    }

    private static List<Timing> measure(String name, Structure structure, boolean bonds) {
        var style = bonds ? SceneOptions.Style.BALL_AND_STICK : SceneOptions.Style.SPACE_FILLING;
        long start = System.nanoTime();
        var scene = new SceneBuilder(SceneOptions.DEFAULT.withStyle(style)).build(structure);
        double built = (System.nanoTime() - start) * 1e-6;
        var renderer = new Renderer();
        var out = new ArrayList<Timing>();
        out.add(new Timing("render.scene-" + name, built, "ms", 1));
        int runs = structure.count() > 500_000 ? 15 : 40;
        out.add(new Timing("render.frame-" + name, median(renderer, scene, Quality.FAST, runs), "ms", runs));
        out.add(new Timing("render.draft-" + name, median(renderer, scene, Quality.DRAFT, runs), "ms", runs));
        start = System.nanoTime();
        renderer.render(scene, Camera.oblique(scene, WIDTH, HEIGHT), WIDTH, HEIGHT, RenderOptions.DEFAULT);
        out.add(new Timing("render.first-fine-" + name, (System.nanoTime() - start) * 1e-6, "ms", 1));
        out.add(new Timing("render.fine-" + name, median(renderer, scene, Quality.FINE, runs / 2), "ms", runs / 2));
        return out;
    }

    private static double median(Renderer renderer, Scene scene, Quality quality, int runs) {
        var options = RenderOptions.DEFAULT.withQuality(quality);
        var camera = Camera.oblique(scene, WIDTH, HEIGHT);
        @Nullable
        Frame frame = null;
        var times = new double[runs];
        for (int i = -runs / 2 - 3; i < runs; i++) {
            camera = camera.turned(1.3, 3.7, 0);
            long start = System.nanoTime();
            frame = renderer.render(scene, camera, WIDTH, HEIGHT, options, frame);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) * 1e-6;
            }
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
