/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import java.util.function.Consumer;
import org.adatom.render.Frame;
import org.adatom.render.Quality;
import org.adatom.ui.structure.StructureView;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** The picture of a view: plain ones while something moves, a fine one at rest, and what is at each place of it. */
public final class Screen {
    private static final int REST_MILLIS = 150;
    private static final double SLOW_MILLIS = 28;

    /** Says what is to be drawn. */
    public interface Source {
        /** {@return what is to be drawn now} @param zoom pixels per point @param width pixels @param height pixels */
        PictureMaker.Request request(Quality quality, double zoom, int width, int height);
    }

    private final Canvas canvas;
    private final Source source;
    private final Consumer<PictureMaker.Made> shown;
    private final PictureMaker maker;
    private final Blit blit;
    private final Runnable rest = this::rest;
    private double lastMillis;
    private @Nullable Frame frame;

    /** @param canvas where @param source what is drawn @param shown hears of every picture before it is seen */
    public Screen(Canvas canvas, Source source, Consumer<PictureMaker.Made> shown) {
        this.canvas = canvas;
        this.source = source;
        this.shown = shown;
        blit = new Blit(canvas);
        maker = new PictureMaker(canvas.getDisplay(), this::show, blit::fail);
    }

    /** {@return the picture on the canvas} */
    public Blit blit() {
        return blit;
    }

    /** {@return the picture and what is at its places, null before the first} */
    public @Nullable Frame frame() {
        return frame;
    }

    /** {@return a rectangle of the canvas, points, as left, top, right and bottom in pixels} */
    public double[] pixels(Rectangle box) {
        double zoom = Blit.zoom(canvas);
        return new double[] {zoom * box.x, zoom * box.y, zoom * (box.x + box.width), zoom * (box.y + box.height)};
    }

    /** Draws what is there now, and a fine picture soon. */
    public void changed() {
        ask(true);
        settle();
    }

    /** A fine picture is made soon, unless something moves again. */
    public void settle() {
        if (!canvas.isDisposed()) {
            canvas.getDisplay().timerExec(-1, rest);
            canvas.getDisplay().timerExec(REST_MILLIS, rest);
        }
    }

    private void rest() {
        if (!canvas.isDisposed()) {
            ask(false);
        }
    }

    private void ask(boolean moving) {
        var size = canvas.getSize();
        if (size.x < 2 || size.y < 2) {
            return;
        }
        double zoom = Blit.zoom(canvas);
        boolean slow = moving && lastMillis > SLOW_MILLIS;
        var quality = moving ? slow ? Quality.DRAFT : Quality.FAST : Quality.FINE;
        maker.ask(source.request(quality, zoom, (int) Math.round(size.x * zoom),
                (int) Math.round(size.y * zoom)));
    }

    private void show(PictureMaker.Made made) {
        if (canvas.isDisposed()) {
            return;
        }
        var quality = made.request().options().quality();
        if (quality != Quality.FINE) {
            lastMillis = made.millis() * (quality == Quality.DRAFT ? 2.5 : 1);
        }
        shown.accept(made);
        frame = made.frame();
        blit.show(made.data(), quality == Quality.FINE);
    }
}
