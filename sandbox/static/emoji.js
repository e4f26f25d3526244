// Shortcodes to characters, for the emoji an office uses.

const TABLE = `
grinning 😀 smiley 😃 smile 😄 grin 😁 laughing 😆 joy 😂 wink 😉 blush 😊 slightly_smiling_face 🙂 relaxed ☺️
heart_eyes 😍 thinking_face 🤔 neutral_face 😐 sunglasses 😎 cry 😢 sob 😭 sweat_smile 😅 hugging_face 🤗 sleeping 😴
partying_face 🥳 face_with_monocle 🧐 nerd_face 🤓 star-struck 🤩 disappointed 😞 worried 😟 confused 😕 angry 😠
wave 👋 +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 clap 👏 raised_hands 🙌 pray 🙏 handshake 🤝 muscle 💪 point_right 👉
point_left 👈 point_up 👆 point_down 👇 ok_hand 👌 v ✌️ crossed_fingers 🤞 raised_hand ✋ writing_hand ✍️ eyes 👀 brain 🧠
speech_balloon 💬 left_speech_bubble 🗨️ thought_balloon 💭 bust_in_silhouette 👤 busts_in_silhouette 👥 teacher 🧑‍🏫 student 🧑‍🎓
heart ❤️ blue_heart 💙 green_heart 💚 yellow_heart 💛 purple_heart 💜 sparkles ✨ star ⭐ star2 🌟 fire 🔥 boom 💥 zap ⚡
tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal 🏅 sports_medal 🏅 first_place_medal 🥇 dart 🎯 rocket 🚀
seedling 🌱 herb 🌿 four_leaf_clover 🍀 deciduous_tree 🌳 sunflower 🌻 sunny ☀️ cloud ☁️ umbrella ☔ rainbow 🌈 earth_africa 🌍
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ no_entry ⛔ no_entry_sign 🚫 warning ⚠️ exclamation ❗
question ❓ bangbang ‼️ information_source ℹ️ bulb 💡 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 lock 🔒 unlock 🔓 key 🔑
calendar 📆 date 📅 spiral_calendar_pad 🗓️ clock1 🕐 clock3 🕒 clock9 🕘 alarm_clock ⏰ stopwatch ⏱️ hourglass ⌛
hourglass_flowing_sand ⏳ timer_clock ⏲️ watch ⌚ memo 📝 pencil ✏️ pencil2 ✏️ pushpin 📌 round_pushpin 📍 paperclip 📎 link 🔗
clipboard 📋 file_folder 📁 open_file_folder 📂 page_facing_up 📄 newspaper 📰 book 📖 books 📚 notebook 📓 bookmark 🔖
bar_chart 📊 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 mag 🔍 gear ⚙️ hammer_and_wrench 🛠️ wrench 🔧 shield 🛡️
computer 💻 iphone 📱 telephone_receiver 📞 camera 📷 video_camera 📹 email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤
coffee ☕ tea 🍵 cake 🍰 birthday 🎂 croissant 🥐 pizza 🍕 beers 🍻 house 🏠 office 🏢 school 🏫 mortar_board 🎓 world_map 🗺️
airplane ✈️ train 🚆 bike 🚲 walking 🚶 runner 🏃 compass 🧭 bridge_at_night 🌉 palm_tree 🌴 beach_with_umbrella 🏖️ snowflake ❄️
red_circle 🔴 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫
large_green_square 🟩 large_yellow_square 🟨 large_red_square 🟥 small_blue_diamond 🔹 small_orange_diamond 🔸
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrows_counterclockwise 🔄 repeat 🔁 back 🔙 fast_forward ⏩ end 🔚
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ 100 💯 new 🆕 free 🆓 sos 🆘 ok 🆗 zzz 💤 robot_face 🤖 ghost 👻 monkey_face 🐵
see_no_evil 🙈 cat 🐱 dog 🐶 turtle 🐢 snail 🐌 owl 🦉 bee 🐝 butterfly 🦋 unicorn_face 🦄 puzzle_piece 🧩 jigsaw 🧩
`;

const CHARACTERS = new Map();
const words = TABLE.trim().split(/\s+/);
for (let at = 0; at < words.length; at += 2) CHARACTERS.set(words[at], words[at + 1]);

export const SHORTCODE = /:([a-z0-9_+-]+)(?:::skin-tone-[2-6])?:/y;

export function emoji(name) {
  return CHARACTERS.get(name);
}

// Plain text keeps its shortcodes readable as emoji, unless the text object says otherwise.
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => CHARACTERS.get(name) ?? whole);
}
