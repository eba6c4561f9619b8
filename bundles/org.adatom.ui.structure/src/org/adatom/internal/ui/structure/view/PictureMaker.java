/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.adatom.render.Camera;
import org.adatom.render.Frame;
import org.adatom.render.RenderOptions;
import org.adatom.render.Renderer;
import org.adatom.render.Scene;
import org.adatom.render.SceneBuilder;
import org.adatom.render.SceneOptions;
import org.adatom.structure.Structure;
import org.adatom.ui.Pixels;
import org.adatom.ui.structure.AtomSelection;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;

/** Makes the pictures of a view in the background; of several requests that wait only the latest is served. */
public final class PictureMaker {
    private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(r -> {
        var thread = new Thread(r, "Adatom pictures"); //$NON-NLS-1$
        thread.setDaemon(true);
        return thread;
    });

    private static final Renderer RENDERER = new Renderer();

    /**
     * What is to be drawn.
     *
     * @param structure the atoms
     * @param selection the chosen ones
     * @param hover the one under the pointer, -1 for none
     * @param scene what of it, and how
     * @param options colours and quality
     * @param camera from where
     * @param fit whether the camera is to be moved so that everything is seen
     * @param width pixels on the screen
     * @param height pixels on the screen
     */
    public record Request(Structure structure, AtomSelection selection, int hover, SceneOptions scene, RenderOptions options,
            Camera camera, boolean fit, int width, int height) {
    }

    /**
     * What came out.
     *
     * @param request what was asked for
     * @param camera from where it was drawn
     * @param frame pixels and what is at each of them
     * @param data the pixels for the screen
     * @param millis how long it took
     */
    public record Made(Request request, Camera camera, Frame frame, ImageData data, double millis) {
    }

    private final Display display;
    private final Consumer<Made> done;
    private final Consumer<String> failed;
    private final AtomicReference<@Nullable Request> next = new AtomicReference<>();
    private @Nullable Structure builtOf;
    private @Nullable SceneOptions builtWith;
    private Scene built = Scene.EMPTY;

    /** @param done hears of pictures @param failed hears of what went wrong; both on the UI thread */
    public PictureMaker(Display display, Consumer<Made> done, Consumer<String> failed) {
        this.display = display;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for a picture; a request that still waits is dropped. */
    public void ask(Request request) {
        if (next.getAndSet(request) == null) {
            WORKER.execute(this::work);
        }
    }

    private void work() {
        var request = next.getAndSet(null);
        if (request == null) {
            return;
        }
        try {
            var made = make(request);
            deliver(() -> done.accept(made));
        } catch (RuntimeException e) {
            var message = String.valueOf(e.getMessage());
            deliver(() -> failed.accept(message));
        }
    }

    private void deliver(Runnable news) {
        if (!display.isDisposed()) {
            display.asyncExec(news);
        }
    }

    private Made make(Request r) {
        long start = System.nanoTime();
        var scene = scene(r.structure(), r.scene()).withSelection(r.selection().bits()).withHover(r.hover());
        var camera = r.fit() ? r.camera().fit(scene, r.width(), r.height()) : r.camera();
        var frame = RENDERER.render(scene, camera, r.width(), r.height(), r.options());
        return new Made(r, camera, frame, Pixels.opaque(frame), (System.nanoTime() - start) * 1e-6);
    }

    private Scene scene(Structure structure, SceneOptions options) {
        if (structure != builtOf || !Objects.equals(options, builtWith)) {
            built = new SceneBuilder(options).build(structure);
            builtOf = structure;
            builtWith = options;
        }
        return built;
    }
}
