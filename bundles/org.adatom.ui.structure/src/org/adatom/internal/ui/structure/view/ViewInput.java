/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import org.adatom.render.SceneOptions;
import org.adatom.render.Viewpoint;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureView;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** Mouse and keys of a view. Coordinates in points. */
public final class ViewInput {
    private static final int SLACK = 3;
    private static final double STEP = 15;

    private enum Drag {
        NONE, WAIT, TURN, PAN, BAND, TOOL
    }

    private final StructureView view;
    private final Canvas canvas;
    private ViewTool tool = ViewTool.SELECT;
    private Drag drag = Drag.NONE;
    private int pressed = -1;
    private int startX;
    private int startY;
    private int lastX;
    private int lastY;
    private int button;

    /** Listens to a canvas for a view. */
    public ViewInput(StructureView view, Canvas canvas) {
        this.view = view;
        this.canvas = canvas;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseExit, e -> view.hover(-1));
        canvas.addListener(SWT.MouseDoubleClick, e -> centre(e));
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    /** What the left button does from now on. */
    public void setTool(ViewTool newTool) {
        endToolDrag(false);
        tool = newTool;
        canvas.setCursor(canvas.getDisplay().getSystemCursor(newTool.cursor()));
        canvas.redraw();
    }

    /** {@return what the left button does} */
    public ViewTool tool() {
        return tool;
    }

    /** {@return the rubber band that is being drawn, points} */
    public @Nullable Rectangle band() {
        return drag == Drag.BAND ? new Rectangle(Math.min(startX, lastX), Math.min(startY, lastY), Math.abs(lastX - startX),
                Math.abs(lastY - startY)) : null;
    }

    private void down(Event e) {
        canvas.setFocus();
        if (drag != Drag.NONE) {
            return;
        }
        button = e.button;
        startX = e.x;
        startY = e.y;
        lastX = e.x;
        lastY = e.y;
        pressed = view.atomAt(e.x, e.y);
        drag = Drag.WAIT;
    }

    private Drag begin(Event e) {
        boolean shift = (e.stateMask & SWT.SHIFT) != 0;
        boolean control = (e.stateMask & SWT.MOD1) != 0;
        if (button != 1) {
            return Drag.PAN;
        } else if (tool.beginDrag(pressed, startX, startY)) {
            return Drag.TOOL;
        } else if (view.isSelectable() && (tool.rubberBand() || control && pressed < 0)) {
            return Drag.BAND;
        }
        return shift ? Drag.PAN : Drag.TURN;
    }

    private void move(Event e) {
        if (drag == Drag.NONE) {
            view.hover(view.atomAt(e.x, e.y));
            return;
        }
        if (drag == Drag.WAIT) {
            if (Math.abs(e.x - startX) <= SLACK && Math.abs(e.y - startY) <= SLACK) {
                return;
            }
            drag = begin(e);
        }
        switch (drag) {
            case TURN -> view.turn(lastX, lastY, e.x, e.y, (e.stateMask & SWT.ALT) != 0);
            case PAN -> view.pan(e.x - lastX, e.y - lastY);
            case TOOL -> tool.drag(e.x - startX, e.y - startY);
            default -> canvas.redraw();
        }
        lastX = e.x;
        lastY = e.y;
    }

    private void up(Event e) {
        var was = drag;
        if (e.button != button) {
            return;
        }
        var band = band();
        drag = Drag.NONE;
        switch (was) {
            case WAIT -> click(e);
            case BAND -> view.chooseIn(band, (e.stateMask & (SWT.MOD1 | SWT.SHIFT)) != 0);
            case TOOL -> tool.endDrag(true);
            default -> { }
        }
        view.settle();
    }

    private void click(Event e) {
        if (e.button == 3) {
            view.showMenu(pressed);
            return;
        }
        if (e.button != 1 || tool.click(pressed, e.x, e.y) || !view.isSelectable()) {
            return;
        }
        boolean extend = (e.stateMask & (SWT.MOD1 | SWT.SHIFT)) != 0;
        var now = view.getSelection();
        if (tool.measures()) {
            now = pressed < 0 || now.size() >= 4 && !now.contains(pressed) ? AtomSelection.NONE : now;
            view.choose(pressed < 0 ? now : now.toggled(pressed));
        } else if (extend) {
            view.choose(pressed < 0 ? now : now.toggled(pressed));
        } else {
            view.choose(pressed < 0 ? AtomSelection.NONE : AtomSelection.of(pressed));
        }
    }

    private void centre(Event e) {
        int atom = view.atomAt(e.x, e.y);
        if (e.button == 1 && atom >= 0) {
            view.centreOn(atom);
        } else if (e.button == 1) {
            view.fit();
        }
    }

    private void wheel(Event e) {
        view.zoom(Math.pow(1.12, Math.clamp(e.count, -6, 6) / 3.0 * 1.5), e.x, e.y);
        e.doit = false;
    }

    private void endToolDrag(boolean done) {
        if (drag == Drag.TOOL) {
            drag = Drag.NONE;
            tool.endDrag(done);
        }
    }

    private void key(Event e) {
        if ((e.stateMask & (SWT.MOD1 | SWT.ALT)) == 0) {
            special(e);
            letter(Character.toLowerCase(e.character), (e.stateMask & SWT.SHIFT) != 0);
        }
    }

    private void special(Event e) {
        boolean shift = (e.stateMask & SWT.SHIFT) != 0;
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> arrow(shift, 0, -1);
            case SWT.ARROW_RIGHT -> arrow(shift, 0, 1);
            case SWT.ARROW_UP -> arrow(shift, -1, 0);
            case SWT.ARROW_DOWN -> arrow(shift, 1, 0);
            case SWT.KEYPAD_ADD -> view.zoom(1.2);
            case SWT.KEYPAD_SUBTRACT -> view.zoom(1 / 1.2);
            case SWT.HOME -> view.home();
            case SWT.ESC -> escape();
            default -> { }
        }
    }

    private void arrow(boolean shift, int down, int right) {
        if (shift) {
            view.pan(40 * right, 40 * down);
        } else {
            view.turn(STEP * down, STEP * right);
        }
        view.settle();
    }

    private void escape() {
        if (drag == Drag.TOOL) {
            endToolDrag(false);
        } else {
            drag = Drag.NONE;
            view.choose(AtomSelection.NONE);
        }
        canvas.redraw();
    }

    private void letter(char letter, boolean shift) {
        var scene = view.getSceneOptions();
        switch (letter) {
            case 'x' -> view.lookFrom(shift ? Viewpoint.MINUS_X : Viewpoint.X);
            case 'y' -> view.lookFrom(shift ? Viewpoint.MINUS_Y : Viewpoint.Y);
            case 'z' -> view.lookFrom(shift ? Viewpoint.MINUS_Z : Viewpoint.Z);
            case 'a' -> view.lookFrom(shift ? Viewpoint.MINUS_A : Viewpoint.A);
            case 'b' -> view.lookFrom(shift ? Viewpoint.MINUS_B : Viewpoint.B);
            case 'c' -> view.lookFrom(shift ? Viewpoint.MINUS_C : Viewpoint.C);
            case '+', '=' -> view.zoom(1.2);
            case '-' -> view.zoom(1 / 1.2);
            case 'f' -> view.fit();
            case 'p' -> view.setPerspective(!view.isPerspective());
            case 's' -> view.setSceneOptions(scene.withStyle(next(scene.style())));
            case 'g' -> view.setSceneOptions(scene.withBoundary(scene.boundary() == SceneOptions.Boundary.IMAGES
                    ? SceneOptions.Boundary.NONE : SceneOptions.Boundary.IMAGES));
            case 'n' -> view.setBonds(!view.hasBonds());
            case 'l' -> view.setSceneOptions(scene.withLabels(
                    scene.labels() == SceneOptions.Labels.NONE ? SceneOptions.Labels.BOTH : SceneOptions.Labels.NONE));
            default -> { }
        }
    }

    private static SceneOptions.Style next(SceneOptions.Style style) {
        var all = SceneOptions.Style.values();
        return all[(style.ordinal() + 1) % all.length];
    }
}
