// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::GameAccount;
use lianlian_core::lianlian_api;

/// A game account that is paid for.
#[lianlian_api(item)]
pub struct GameRisk {
    /// Whose game account is paid for.
    #[example = "1"]
    #[item]
    game_id_belongs: GameAccount,

    /// The other one's game account.
    #[example = "player1"]
    #[item(required_if(game_id_belongs = "2"))]
    game_id: String,
}
