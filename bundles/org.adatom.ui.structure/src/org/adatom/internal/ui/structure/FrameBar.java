/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.adatom.structure.Structure;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Steps through the frames of a trajectory, or plays it. Hidden for a single frame. */
final class FrameBar extends Composite {
    private static final int PLAY_MILLIS = 60;

    /**
     * A frame that was read.
     *
     * @param index which one
     * @param structure the frame as it is in the file
     */
    private record Loaded(int index, Structure structure) {
    }

    private final StructureDocument document;
    private final Slider slider;
    private final ToolItem play;
    private final Label label;
    private final Latest<Loaded> loader;
    private final Runnable step = this::step;
    private boolean playing;

    FrameBar(Composite parent, StructureDocument document) {
        super(parent, SWT.NONE);
        this.document = document;
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 2).spacing(8, 0).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
        var bar = new ToolBar(this, SWT.FLAT);
        play = new ToolItem(bar, SWT.PUSH);
        play.setImage(Icons.image(this, "play")); //$NON-NLS-1$
        play.setToolTipText(Messages.Frames_play);
        play.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> toggle()));
        slider = new Slider(this, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(slider);
        slider.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> go(slider.getSelection())));
        label = new Label(this, SWT.RIGHT);
        GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).applyTo(label);
        loader = new Latest<>(getDisplay(), this::show, message -> label.setText(message));
        refresh();
    }

    void refresh() {
        int n = document.frameCount();
        boolean several = n > 1;
        ((GridData) getLayoutData()).exclude = !several;
        setVisible(several);
        slider.setEnabled(!document.isHeld());
        play.setEnabled(!document.isHeld());
        if (playing && document.isHeld()) {
            toggle();
        }
        slider.setValues(document.frame(), 0, Math.max(1, n), 1, 1, Math.max(1, n / 20));
        label.setText(NLS.bind(Messages.Frames_label, document.frame() + 1, n));
        getParent().layout();
    }

    private void go(int index) {
        var all = document.snapshot();
        loader.ask(() -> {
            try {
                return new Loaded(index, all.frame(index));
            } catch (IOException e) {
                throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private void show(Loaded loaded) {
        if (isDisposed()) {
            return;
        }
        document.showFrame(loaded.index(), loaded.structure());
        if (playing) {
            getDisplay().timerExec(PLAY_MILLIS, step);
        }
    }

    private void step() {
        if (!isDisposed() && playing) {
            go((document.frame() + 1) % document.frameCount());
        }
    }

    private void toggle() {
        playing = !playing;
        play.setImage(Icons.image(this, playing ? "pause" : "play")); //$NON-NLS-1$ //$NON-NLS-2$
        play.setToolTipText(playing ? Messages.Frames_pause : Messages.Frames_play);
        if (playing) {
            step();
        }
    }
}
