/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.StructureViews;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.ui.StructureView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The structures of a result in 3-D; frames of a path can be stepped through and played. */
final class Frames extends Composite {
    private static final int PERIOD = 66;
    private final List<Structures> all;
    private final List<BiConsumer<String, Integer>> listeners = new ArrayList<>();
    private final Optional<StructureView> view;
    private final Combo choice;
    private final Composite player;
    private final Scale slider;
    private final Label position;
    private final Label summary;
    private final ToolItem play;
    private int item;
    private int frame;
    private boolean playing;

    Frames(Composite parent, List<Structures> all) {
        super(parent, SWT.NONE);
        this.all = all;
        GridLayoutFactory.fillDefaults().margins(12, 0).spacing(8, 6).numColumns(3).applyTo(this);
        choice = new Combo(this, SWT.READ_ONLY);
        choice.setItems(all.stream().map(s -> s.label() + (s.structures().size() > 1
                ? Messages.Result_frames.formatted(s.structures().size()) : "")).toArray(String[]::new));
        choice.addListener(SWT.Selection, e -> show(all.get(choice.getSelectionIndex()).name(), 0));
        summary = new Label(this, SWT.NONE);
        Field.style(summary, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        var tools = new ToolBar(this, SWT.FLAT);
        button(tools, "save", Messages.Result_saveStructure, this::save);
        view = StructureViews.create(this);
        view.ifPresent(v -> GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(v.control()));
        player = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(player);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(player);
        var bar = new ToolBar(player, SWT.FLAT);
        button(bar, "first", Messages.Result_first, () -> go(0));
        button(bar, "previous", Messages.Result_previous, () -> go(frame - 1));
        play = button(bar, "play", Messages.Result_play, () -> setPlaying(!playing));
        button(bar, "next", Messages.Result_next, () -> go(frame + 1));
        button(bar, "last", Messages.Result_last, () -> go(Integer.MAX_VALUE));
        slider = new Scale(player, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(slider);
        slider.addListener(SWT.Selection, e -> {
            setPlaying(false);
            go(slider.getSelection());
        });
        position = new Label(player, SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(90, SWT.DEFAULT).applyTo(position);
        show(all.getFirst().name(), 0);
    }

    private static ToolItem button(ToolBar bar, String image, String tip, Runnable action) {
        var button = new ToolItem(bar, SWT.PUSH);
        button.setImage(Images.image(image));
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    /** Adds somebody who is told which frame of which item is shown. */
    void addFrameListener(BiConsumer<String, Integer> listener) {
        listeners.add(listener);
    }

    /** Shows a frame of an item. */
    void show(String name, int newFrame) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                item = i;
                choice.select(i);
                int count = all.get(i).structures().size();
                slider.setMaximum(Math.max(1, count - 1));
                slider.setPageIncrement(Math.max(1, count / 10));
                if (Layouts.visible(player, count > 1)) {
                    layout();
                }
                go(newFrame);
            }
        }
    }

    private void go(int newFrame) {
        var structures = all.get(item).structures();
        frame = Math.max(0, Math.min(structures.size() - 1, newFrame));
        slider.setSelection(frame);
        position.setText((frame + 1) + " / " + structures.size());
        var structure = structures.get(frame);
        summary.setText(Words.summary(structure));
        summary.setToolTipText(summary.getText());
        view.ifPresent(v -> v.show(structure));
        List.copyOf(listeners).forEach(l -> l.accept(all.get(item).name(), frame));
    }

    /** Saves the structure that is shown as a file of its own, and opens it. */
    private void save() {
        setPlaying(false);
        var structure = all.get(item).structures().get(frame);
        StructureSaving.save(getShell(), structure, all.get(item).name());
    }

    private void setPlaying(boolean newPlaying) {
        playing = newPlaying;
        play.setImage(Images.image(playing ? "pause" : "play"));
        play.setToolTipText(playing ? Messages.Result_pause : Messages.Result_play);
        if (playing) {
            if (frame == all.get(item).structures().size() - 1) {
                go(0);
            }
            getDisplay().timerExec(PERIOD, this::advance);
        }
    }

    private void advance() {
        if (isDisposed() || !playing) {
            return;
        }
        long began = System.nanoTime();
        go(frame + 1);
        if (frame == all.get(item).structures().size() - 1) {
            setPlaying(false);
            return;
        }
        int took = (int) ((System.nanoTime() - began) / 1_000_000);
        getDisplay().timerExec(Math.max(PERIOD, 2 * took), this::advance);
    }
}
